package org.synccenter.app;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads one plug-in. It sees what is promised to handlers (the API, the JDK, JavaFX, SLF4J) and its own jars, and nothing of the program
 * or of other plug-ins.
 */
final class PluginLoader extends URLClassLoader {
    private static final List<String> PROMISED =
            List.of("org.synccenter.api.", "org.jspecify.annotations.", "org.slf4j.", "javafx.");

    PluginLoader(URL[] jars) {
        super("plugin", jars, new Promised());
    }

    /** The program's class loader behind a sieve. */
    private static final class Promised extends ClassLoader {
        private static final ClassLoader PROGRAM = Promised.class.getClassLoader();

        Promised() {
            super("promised", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (PROMISED.stream().anyMatch(name::startsWith)) {
                return PROGRAM.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
