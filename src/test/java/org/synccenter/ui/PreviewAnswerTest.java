package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Dialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.PathChoice;
import org.synccenter.api.RunRecord;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.holds.HoldDesk;
import org.synccenter.ui.text.Formats;

/** A sync from a preview in which rows were turned, that is held: one question, one answer, and the turned rows stay turned. */
@Timeout(60)
class PreviewAnswerTest {
    @TempDir
    private Path temp;

    /** Nobody is asked in it. */
    private final OwnerWindow owner = new OwnerWindow() {
        @Override
        public <R> Optional<R> ask(String operation, Supplier<Dialog<R>> dialog) {
            return Optional.empty();
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    };

    private final CompletableFuture<Hold> question = new CompletableFuture<>();
    private Path left;
    private Path right;
    private SyncCenter center;
    private ItemRef pair;
    private HoldDesk holds;

    @BeforeEach
    void holdASyncWithChoices() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        left = Files.createDirectories(temp.resolve("left"));
        right = Files.createDirectories(temp.resolve("right"));
        Path home = temp.resolve("home");
        InstantSource clock = InstantSource.system();
        List<SyncHandlerProvider> providers = ServiceLoader.load(SyncHandlerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        center = SyncCenter.open(providers, SqliteStores.open(home, clock), home, clock);
        pair = center.addItem(
                "folder",
                new ItemDraft(
                        null, "Docs", Map.of("left", List.of(left.toString()), "right", List.of(right.toString()))));
        for (int i = 0; i < 20; i++) {
            Files.writeString(left.resolve("f" + i), "content");
        }
        center.start(SyncRequest.ofHandler("folder"))
                .result()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        for (int i = 0; i < 15; i++) {
            Files.delete(left.resolve("f" + i));
        }
        holds = new HoldDesk(
                center, new Background(Runnable::run, Runnable::run), owner, Formats.ofSystem(), failure -> {});
        CenterPreview preview = new CenterPreview(center, owner, (item, hold, choices) -> {
            holds.remember(item, hold, choices);
            question.complete(hold);
        });
        Set<String> stamps = preview.look(pair).plan().stream()
                .filter(step -> step.path().equals("f0"))
                .map(SyncAction::stamp)
                .collect(Collectors.toSet());
        preview.sync(pair, List.of(new PathChoice("f0", Side.RIGHT, stamps)));
    }

    @AfterEach
    void close() {
        center.close();
    }

    private RunRecord last() {
        return center.history().runs(pair, 1).getFirst();
    }

    @Test
    void theAnswerCountsWithTheChoices() throws Exception {
        Hold hold = question.get(30, TimeUnit.SECONDS);
        assertThat(hold.deletions()).hasSize(14).doesNotContain("f0");

        holds.answer(pair, hold, HoldAnswer.ALLOW_ONCE);

        await().until(() -> !center.snapshot().isBusy() && last().outcome() != Outcome.HELD);
        assertThat(last().outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(left.resolve("f0")).exists();
        assertThat(right.resolve("f0")).exists();
        assertThat(right.resolve("f1")).doesNotExist();
    }

    @Test
    void anAnswerToAnotherQuestionIsWithoutThem() throws Exception {
        question.get(30, TimeUnit.SECONDS);
        Hold other = center.start(SyncRequest.ofHandler("folder"))
                .result()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .items()
                .getFirst()
                .hold();
        assertThat(other.deletions()).hasSize(15).contains("f0");

        holds.answer(pair, other, HoldAnswer.ALLOW_ONCE);

        await().until(() -> !center.snapshot().isBusy() && last().outcome() != Outcome.HELD);
        assertThat(right.resolve("f0")).doesNotExist();
    }
}
