package org.synccenter.app;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Catches Ctrl-C and a polite request to end, once: the second Ctrl-C ends the process at once, which is safe at any moment. Goes by
 * reflection because the JDK has no supported call for it; where that fails the first Ctrl-C ends the process.
 */
final class Signals {
    private Signals() {}

    static void onInterrupt(Runnable hook) {
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            try {
                handle(name, hook);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                // A system without this signal, such as HUP on Windows. Not logged: there is no log before there is a
                // home.
            }
        }
    }

    private static void handle(String name, Runnable hook) throws ReflectiveOperationException {
        Class<?> signalType = Class.forName("sun.misc.Signal");
        Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
        Object signal = signalType.getConstructor(String.class).newInstance(name);
        Method handle = signalType.getMethod("handle", signalType, handlerType);
        Object byDefault = handlerType.getField("SIG_DFL").get(null);
        Object handler =
                Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, (p, m, args) -> {
                    if (m.getName().equals("handle")) {
                        handle.invoke(null, signal, byDefault);
                        hook.run();
                        return null;
                    }
                    return switch (m.getName()) {
                        case "equals" -> System.identityHashCode(p) == System.identityHashCode(args[0]);
                        case "hashCode" -> System.identityHashCode(p);
                        default -> "Signals";
                    };
                });
        handle.invoke(null, signal, handler);
    }
}
