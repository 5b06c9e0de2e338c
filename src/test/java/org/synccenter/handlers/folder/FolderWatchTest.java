package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.RunRecord;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/** Real folders that are watched: what is changed in one arrives in the other by itself. Nothing waits to be quiet here. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class FolderWatchTest {
    private static final ItemRef PAIR = new ItemRef("folder", "pair");

    @TempDir
    private Path temp;

    private Path left;
    private Path right;
    private SyncCenter center;

    @BeforeEach
    void open() throws Exception {
        left = Files.createDirectory(temp.resolve("left"));
        right = Files.createDirectory(temp.resolve("right"));
        Files.createDirectory(left.resolve("d"));
        Files.writeString(left.resolve("d/first"), "1");
        InstantSource clock = InstantSource.system();
        Path home = Files.createDirectory(temp.resolve("home"));
        center = SyncCenter.open(List.of(new FolderHandlerProvider()), SqliteStores.open(home, clock), home, clock);
        center.runSchedules();
    }

    @AfterEach
    void close() {
        center.close();
    }

    private void add(Map<String, List<String>> more) throws SyncException {
        Map<String, List<String>> settings = new HashMap<>(more);
        settings.put("left", List.of(left.toString()));
        settings.put("right", List.of(right.toString()));
        settings.putIfAbsent("quiet", List.of("1"));
        ItemRef _ = center.addItem("folder", new ItemDraft("pair", "Pair", settings));
    }

    private Outcome sync() {
        return center.start(SyncRequest.ofItems("folder", List.of("pair")))
                .result()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join()
                .outcome();
    }

    private ItemView view() {
        return center.snapshot().item(PAIR).orElseThrow();
    }

    private static void awaitFile(Path file, String content) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(file) && Files.readString(file).equals(content));
    }

    @Test
    void changesOnBothSidesArriveAndHistorySaysWhy() throws Exception {
        add(Map.of());
        assertThat(sync()).isEqualTo(Outcome.IN_SYNC);

        Files.writeString(left.resolve("d/new"), "from left");
        awaitFile(right.resolve("d/new"), "from left");
        Files.writeString(right.resolve("d/new"), "edited right");
        awaitFile(left.resolve("d/new"), "edited right");
        Files.delete(left.resolve("d/first"));
        await().until(() -> Files.notExists(right.resolve("d/first")));

        await().until(() -> !center.snapshot().isBusy());
        List<RunRecord> runs = center.history().runs(PAIR, 100);
        // The program's own work is no reason to sync.
        assertThat(runs).hasSize(4);
        assertThat(runs.subList(0, 3)).extracting(RunRecord::reason).containsOnly(StartReason.FILE_CHANGE);
    }

    @Test
    void manyDeletionsAreHeldUntilAPersonAnswers() throws Exception {
        for (int i = 0; i < 120; i++) {
            Files.writeString(left.resolve("d/" + i), "x");
        }
        add(Map.of());
        assertThat(sync()).isEqualTo(Outcome.IN_SYNC);

        for (int i = 0; i < 120; i++) {
            Files.delete(left.resolve("d/" + i));
        }

        await().until(() -> view().hold() != null);
        assertThat(view().hold().reason()).isEqualTo(Hold.Reason.MASS_DELETION);
        assertThat(right.resolve("d/119")).exists();
    }

    @Test
    void aPairThatIsNotToBeWatchedIsNot() throws Exception {
        add(Map.of("watch", List.of("off")));
        assertThat(sync()).isEqualTo(Outcome.IN_SYNC);
        Files.writeString(left.resolve("d/new"), "x");

        assertThat(sync()).isEqualTo(Outcome.IN_SYNC);

        assertThat(right.resolve("d/new")).exists();
        assertThat(center.history().runs(PAIR, 100))
                .extracting(RunRecord::reason)
                .containsOnly(StartReason.MANUAL);
    }

    @Test
    void aSyncThatIsAskedForRightAfterAChangeSeesIt() throws Exception {
        add(Map.of("quiet", List.of("3600"), "longest-wait", List.of("3600")));
        for (int i = 0; i < 20; i++) {
            Path file = Files.writeString(left.resolve("d/new" + i), "x" + i);
            assertThat(sync()).isEqualTo(Outcome.IN_SYNC);
            assertThat(right.resolve("d/" + file.getFileName())).hasContent("x" + i);
        }
    }

    @Test
    void aFolderThatComesBackIsSyncedAgain() throws Exception {
        add(Map.of());
        assertThat(sync()).isEqualTo(Outcome.IN_SYNC);
        Files.move(right, temp.resolve("away"));
        Files.writeString(left.resolve("d/new"), "x");

        await().until(() -> view().hold() != null);

        assertThat(view().hold().reason()).isEqualTo(Hold.Reason.ROOT_MISSING);
        Files.move(temp.resolve("away"), right);
        assertThat(sync()).isEqualTo(Outcome.IN_SYNC);
        assertThat(right.resolve("d/new")).hasContent("x");
        Files.writeString(right.resolve("d/back"), "y");
        assertThat(sync()).isEqualTo(Outcome.IN_SYNC);
        assertThat(left.resolve("d/back")).hasContent("y");
    }

    @Test
    void settingsThatAreNoneAreRefused() {
        for (Map<String, List<String>> wrong : List.of(
                Map.of("watch", List.of("maybe")),
                Map.of("longest-wait", List.of("-1")),
                Map.of("longest-wait", List.of("100000")),
                Map.of("longest-wait", List.of("soon")))) {
            assertThat(catchThrowableOfType(SyncException.class, () -> add(wrong))
                            .kind())
                    .isEqualTo(SyncException.Kind.INVALID);
        }
    }
}
