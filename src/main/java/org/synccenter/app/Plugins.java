package org.synccenter.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncHandlerProvider;

/**
 * Finds the handlers that people have added: every {@code .jar} file in the folder {@code plugins} of the home is one plug-in, and so is
 * every folder of jars there. Each has a class loader of its own. One that cannot be used stays visible as a row that says why.
 */
final class Plugins {
    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    private Plugins() {}

    /** The providers of all plug-ins in the folder, in the order of their names; none when there is no such folder. */
    static List<SyncHandlerProvider> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SyncHandlerProvider> providers = new ArrayList<>();
        try {
            for (Path plugin : list(folder)) {
                boolean jar = isJar(plugin);
                if (jar || Files.isDirectory(plugin)) {
                    providers.addAll(load(plugin, jar ? List.of(plugin) : jars(plugin)));
                }
            }
        } catch (IOException e) {
            LOG.error("The plug-ins could not be listed", e);
            providers.add(new Unusable("plugin " + folder.getFileName(), "plugins", AppText.PLUGINS_UNREADABLE.text(folder)));
        }
        return providers;
    }

    private static boolean isJar(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar") && Files.isRegularFile(path);
    }

    private static List<Path> jars(Path folder) throws IOException {
        return list(folder).stream().filter(Plugins::isJar).toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(null);
        return found;
    }

    private static List<SyncHandlerProvider> load(Path plugin, List<Path> jars) {
        List<SyncHandlerProvider> providers = new ArrayList<>();
        try {
            for (Path jar : jars) {
                // The class loader passes over what is no jar in silence.
                new JarFile(jar.toFile()).close();
            }
            PluginLoader loader = new PluginLoader(urls(jars));
            // The program's own providers are seen through it as well.
            providers.addAll(ProviderSearch.search(
                    loader, type -> type.getClassLoader() == loader, (_, _) -> unusable(plugin, AppText.PLUGIN_BROKEN)));
            if (providers.isEmpty()) {
                providers.add(unusable(plugin, AppText.PLUGIN_EMPTY));
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.error("The plug-in {} could not be loaded", plugin, e);
            providers.add(unusable(plugin, AppText.PLUGIN_BROKEN));
        }
        return providers;
    }

    private static URL[] urls(List<Path> jars) {
        return jars.stream()
                .map(jar -> {
                    try {
                        return jar.toUri().toURL();
                    } catch (MalformedURLException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toArray(URL[]::new);
    }

    private static Unusable unusable(Path plugin, AppText why) {
        String name = plugin.getFileName().toString();
        return new Unusable("plugin " + name, name, why.text(name));
    }
}
