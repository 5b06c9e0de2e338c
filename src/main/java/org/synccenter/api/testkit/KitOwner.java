package org.synccenter.api.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.synccenter.api.Owner;
import org.synccenter.api.ui.OwnerWindow;

/** An owner window without a window: notices when a handler wants to show something. A proxy, so that no window toolkit is loaded. */
final class KitOwner {
    private KitOwner() {}

    static Owner window(boolean open, Runnable asked) {
        return (Owner) Proxy.newProxyInstance(
                OwnerWindow.class.getClassLoader(),
                new Class<?>[] {OwnerWindow.class},
                (self, method, args) -> answer(open, asked, self, method, args));
    }

    @SuppressWarnings("ReferenceEquality") // A window is equal to itself alone.
    private static Object answer(boolean open, Runnable asked, Object self, Method method, Object[] args) {
        return switch (method.getName()) {
            case "isOpen" -> open;
            case "toFront" -> Optional.empty();
            case "ask" -> {
                asked.run();
                yield Optional.empty();
            }
            case "equals" -> self == args[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "the kit's window";
        };
    }
}
