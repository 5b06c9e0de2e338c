package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.Outcome;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.SyncCenter;

/** Handlers in jars, as strangers build them, in the real program. */
class PluginsTest {

    private static final String HANDLER = """
        package stranger;

        import java.util.*;
        import org.synccenter.api.*;

        public final class Brought implements SyncHandlerProvider, SyncHandler {
            public List<String> handlerIds() { return List.of("NAME"); }
            public SyncHandler bind(String id, HandlerContext context) { return this; }
            public String id() { return "NAME"; }
            public String name() { return "NAME sees " + sees("org.synccenter.engine.SyncCenter") + sees("org.slf4j.Logger"); }
            private static String sees(String type) {
                try {
                    return Class.forName(type).getSimpleName() + ".";
                } catch (ClassNotFoundException e) {
                    return "no.";
                }
            }
            public HandlerInfo info() { return HandlerInfo.of(HandlerType.SERVICE, ""); }
            public Set<HandlerCapability> capabilities() { return Set.of(); }
            public List<SyncItem> items() {
                return List.of(new SyncItem() {
                    public String id() { return "one"; }
                    public String name() { return "One"; }
                    public ItemInfo info() { return ItemInfo.of("", ""); }
                });
            }
            public void synchronize(SyncContext sync, SessionCreator sessions) {
                try (SyncSession session = sessions.create(sync.items())) {
                    session.progress("one", Progress.of(ProgressStatus.SUCCEEDED, null));
                }
            }
        }
        """;

    @TempDir
    private Path folder;

    private Path plugins;

    @BeforeEach
    void makeFolder() throws IOException {
        plugins = Files.createDirectories(folder.resolve("home/plugins"));
    }

    private SyncCenter open() throws Exception {
        return Wiring.open(new Home(folder.resolve("home"))).center();
    }

    /** Compiles a handler of this name and packs it. */
    private void pack(Path jar, String name, String service) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source-" + name)).resolve("Brought.java");
        Path classes = Files.createDirectories(folder.resolve("classes-" + name));
        Files.writeString(source, HANDLER.replace("NAME", name));
        String api = Path.of(SyncHandler.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        StringWriter said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-cp", api, "-d", classes.toString());
            boolean done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> made = Files.walk(classes)) {
            for (Path each : made.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
            }
            if (!service.isEmpty()) {
                out.putNextEntry(new ZipEntry("META-INF/services/org.synccenter.api.SyncHandlerProvider"));
                out.write(service.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String error(SyncCenter center, String id) {
        return center.snapshot().handlers().stream()
                .filter(h -> h.id().equals(id))
                .map(HandlerView::error)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void handlersInJarsAndInFoldersOfJarsAreThereAndSync() throws Exception {
        pack(plugins.resolve("first.jar"), "first", "stranger.Brought");
        pack(plugins.resolve("second/lib.JAR"), "second", "stranger.Brought");

        try (SyncCenter center = open()) {
            assertThat(center.snapshot().handlers())
                    .extracting(HandlerView::id)
                    .containsExactly("first", "folder", "second");
            SyncResult result = center.start(SyncRequest.ofHandler("second"))
                    .result()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            assertThat(result.outcome()).isEqualTo(Outcome.IN_SYNC);
        }
    }

    @Test
    void aPluginSeesWhatIsPromisedAndNothingOfTheProgramOrOfOthers() throws Exception {
        pack(plugins.resolve("first.jar"), "first", "stranger.Brought");
        pack(plugins.resolve("second.jar"), "second", "stranger.Brought");

        try (SyncCenter center = open()) {
            // Both classes have one name: each plug-in has its own.
            assertThat(center.snapshot().handlers())
                    .extracting(HandlerView::name)
                    .contains("first sees no.Logger.", "second sees no.Logger.");
        }
    }

    @Test
    void whatCannotBeUsedIsARowThatSaysWhyAndStopsNoOther() throws Exception {
        Files.writeString(plugins.resolve("damaged.jar"), "no jar at all");
        pack(plugins.resolve("empty.jar"), "empty", "");
        pack(plugins.resolve("wrong.jar"), "wrong", "stranger.Absent");
        pack(plugins.resolve("good.jar"), "good", "stranger.Brought");
        Files.writeString(plugins.resolve("notes.txt"), "not a plug-in");

        try (SyncCenter center = open()) {
            assertThat(center.snapshot().handlers())
                    .extracting(HandlerView::id)
                    .containsExactly("damaged.jar", "empty.jar", "folder", "good", "wrong.jar");
            assertThat(error(center, "empty.jar")).contains("brings no handler");
            assertThat(error(center, "wrong.jar"))
                    .contains("does not work with this version")
                    .doesNotContain("Absent");
            assertThat(error(center, "damaged.jar")).contains("or is damaged");
        }
    }
}
