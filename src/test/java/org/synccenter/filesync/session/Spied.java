package org.synccenter.filesync.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.NewFile;
import org.synccenter.platform.OpenFile;

/** Real directories, with somebody standing between them and the session. */
final class Spied {

    /** Decides what becomes of a call; a call that is to happen is passed on by {@link Call#proceed}. */
    @FunctionalInterface
    interface Spy {
        @Nullable
        Object on(Call call) throws Throwable;
    }

    /**
     * One call of a directory or an open file; {@code directory} is the name of the directory, empty for the root, or of the
     * file being read.
     */
    record Call(
            String directory, String method, Object real, Method target, Object @Nullable [] arguments, Object spied) {

        /** The name that the call is about, as text. */
        String name() {
            return arguments != null && arguments.length > 0 && arguments[0] instanceof byte[] name
                    ? new String(name, UTF_8)
                    : "";
        }

        /** The last name that it takes, as text: for renames the new one. */
        String newName() {
            return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof byte[] name
                    ? new String(name, UTF_8)
                    : "";
        }

        /** Entries told one by one through {@code stat}, so that the spy has a say in each. */
        @Nullable
        Object proceedByStat() throws Throwable {
            return InvocationHandler.invokeDefault(spied, target, arguments);
        }

        @Nullable
        Object proceed() throws Throwable {
            try {
                return target.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private Spied() {}

    static DirectoryOpener opener(DirectoryOpener real, Spy spy) {
        return path -> wrap(Directory.class, real.open(path), "", spy);
    }

    private static <T> T wrap(Class<T> type, Object real, String directory, Spy spy) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type, Wrapper.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Wrapper.class) {
                        return real;
                    }
                    var call = new Call(directory, method.getName(), real, method, unwrapped(arguments), proxy);
                    Object result = spy.on(call);
                    if (result instanceof Directory inner) {
                        return wrap(Directory.class, inner, call.name(), spy);
                    }
                    if (result instanceof OpenFile file) {
                        return wrap(OpenFile.class, file, call.name(), spy);
                    }
                    return result instanceof NewFile file ? wrap(NewFile.class, file, directory, spy) : result;
                }));
    }

    private interface Wrapper {
        Object real();
    }

    private static Object @Nullable [] unwrapped(Object @Nullable [] arguments) {
        if (arguments == null) {
            return null;
        }
        Object[] all = arguments.clone();
        for (int i = 0; i < all.length; i++) {
            if (all[i] instanceof Wrapper wrapper) {
                all[i] = wrapper.real();
            }
        }
        return all;
    }
}
