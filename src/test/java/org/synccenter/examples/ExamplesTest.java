package org.synccenter.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.Outcome;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.testkit.HandlerKit;
import org.synccenter.api.testkit.Report;
import org.synccenter.api.testkit.Trial;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.async.AsyncAdapters;
import org.synccenter.stores.SqliteStores;

/** The handlers that {@code handlers.md} shows work, and are those that it shows. */
@Timeout(60)
class ExamplesTest {
    private static final Path SOURCES = Path.of("src/test/java/org/synccenter/examples");

    @TempDir
    private Path home;

    private SyncCenter open(SyncHandlerProvider provider) throws SyncException {
        InstantSource clock = InstantSource.system();
        return SyncCenter.open(List.of(provider), SqliteStores.open(home, clock), home, clock);
    }

    private static SyncResult result(RequestHandle handle) {
        return handle.result()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private List<Path> copies(String name) throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(f -> f.endsWith(name)).toList();
        }
    }

    @Test
    void oneFileIsCopied() throws Exception {
        Path original = Files.writeString(home.resolve("original"), "milk");
        try (SyncCenter center = open(new OneFileProvider(original))) {
            assertThat(result(center.start(SyncRequest.ofHandler("example.one-file")))
                            .outcome())
                    .isEqualTo(Outcome.IN_SYNC);
            assertThat(copies("copy"))
                    .singleElement()
                    .satisfies(f -> assertThat(f).hasContent("milk"));

            Files.delete(original);
            SyncResult failed = result(center.start(SyncRequest.ofHandler("example.one-file")));
            assertThat(failed.items().getFirst().error()).endsWith("cannot be copied.");
        }
    }

    @Test
    void aWebPageIsDownloadedFailsOrIsSkipped() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            asked.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            try (SyncCenter center = open(new WebPageProvider(URI.create(base + "/page")))) {
                assertThat(result(center.start(SyncRequest.ofHandler("example.web-page")))
                                .outcome())
                        .isEqualTo(Outcome.IN_SYNC);
                assertThat(copies("page.html"))
                        .singleElement()
                        .satisfies(f -> assertThat(f).hasContent("hello"));
            }
            try (SyncCenter center = open(new WebPageProvider(URI.create(base + "/nothing")))) {
                SyncResult failed = result(center.start(SyncRequest.ofHandler("example.web-page")));
                assertThat(failed.items().getFirst().error()).isEqualTo(base + "/nothing cannot be downloaded.");
            }
            try (SyncCenter center = open(new WebPageProvider(URI.create(base + "/slow")))) {
                RequestHandle handle = center.start(SyncRequest.ofHandler("example.web-page"));
                asked.await();
                center.stopAll();
                assertThat(result(handle).outcome()).isEqualTo(Outcome.CANCELLED);
                await().until(() -> !center.snapshot().isBusy());
            }
        } finally {
            over.countDown();
            server.stop(0);
        }
    }

    @Test
    void bothAreFoundSoundByTheKit() throws Exception {
        Path original = Files.writeString(home.resolve("original"), "milk");
        Report file = HandlerKit.check(new OneFileProvider(original), home, Trial.PLAIN);
        assertThat(file.broken()).as(file.text()).isEmpty();

        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            URI page = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Report web = HandlerKit.check(
                    new WebPageProvider(page), home, Trial.PLAIN.withBinding(AsyncAdapters::alone));
            assertThat(web.broken()).as(web.text()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void thePageShowsTheseVeryHandlers() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/handlers.md"));
        List<String> shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> expected = new ArrayList<>();
        for (String name : List.of("OneFileProvider", "WebPageProvider")) {
            String source = Files.readString(SOURCES.resolve(name + ".java"));
            expected.add("```java\n" + source.substring(source.indexOf("/**")) + "```");
        }
        assertThat(shown).containsExactlyElementsOf(expected);
    }
}
