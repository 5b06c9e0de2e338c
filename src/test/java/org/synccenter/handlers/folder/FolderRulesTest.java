package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.PathChoice;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/** Rules for single kinds of changes, and choices for single paths, through the engine on real folders. */
@Timeout(60)
class FolderRulesTest {
    @TempDir
    private Path temp;

    private Path left;
    private Path right;
    private SyncCenter center;

    @BeforeEach
    void open() throws Exception {
        left = Files.createDirectories(temp.resolve("left"));
        right = Files.createDirectories(temp.resolve("right"));
        Path home = Files.createDirectories(temp.resolve("home"));
        InstantSource clock = InstantSource.system();
        center = SyncCenter.open(List.of(new FolderHandlerProvider()), SqliteStores.open(home, clock), home, clock);
    }

    @AfterEach
    void close() {
        center.close();
    }

    private ItemRef add(String... rules) throws SyncException {
        Map<String, List<String>> settings = Map.of(
                "left", List.of(left.toString()),
                "right", List.of(right.toString()),
                "rule", List.of(rules));
        return center.addItem("folder", new ItemDraft(null, "Docs", settings));
    }

    private ItemResult sync(ItemRef item, SyncOptions options) {
        return center.start(SyncRequest.ofItems("folder", List.of(item.item())).withOptions(options))
                .result()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .items()
                .getFirst();
    }

    private ItemResult sync(ItemRef item) {
        return sync(item, SyncOptions.DEFAULT);
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + text.hashCode()));
    }

    @Test
    void ignoresWhatARuleIgnoresAndUndoesWhatARuleUndoes() throws Exception {
        write(left, "kept", "kept");
        write(left, "guarded", "guarded");
        ItemRef pair = add("left.deleted=ignore", "right.changed=revert");
        sync(pair);
        Files.delete(left.resolve("kept"));
        write(right, "guarded", "tampered");

        ItemResult result = sync(pair);

        assertThat(result.outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(right.resolve("kept")).hasContent("kept");
        assertThat(left.resolve("kept")).doesNotExist();
        assertThat(right.resolve("guarded")).hasContent("guarded");
        assertThat(center.history().actions(result.run(), 10))
                .extracting(SyncAction::reason)
                .containsExactly("A rule of this pair undoes it: right.changed.");
        assertThat(center.snapshot().items().findFirst())
                .hasValueSatisfying(item -> assertThat(item.typeLabel())
                        .isEqualTo("Two-way, with left.deleted=ignore, right.changed=revert"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "right.deleted", "middle.deleted=ignore", "right.moved=carry", "right.deleted=drop"})
    void whatIsNoRuleIsRefused(String rule) {
        assertThatThrownBy(() -> add(rule)).isInstanceOf(SyncException.class).hasMessageContaining("is no rule");
    }

    @Test
    void twoRulesForTheSameAreRefused() {
        assertThatThrownBy(() -> add("left.created=carry", "LEFT.created=ignore"))
                .hasMessageContaining("two rules for left.created");
    }

    private ItemRef edited() throws Exception {
        write(left, "d/one", "1");
        write(left, "d/two", "2");
        write(left, "e", "3");
        ItemRef pair = add();
        sync(pair);
        write(left, "d/one", "edited");
        Files.delete(right.resolve("d/two"));
        write(right, "e", "edited too");
        return pair;
    }

    private static Set<String> stamps(ItemResult preview, String path) {
        return preview.plan().stream()
                .filter(step -> step.path().startsWith(path))
                .map(SyncAction::stamp)
                .collect(Collectors.toSet());
    }

    private static SyncOptions choosing(PathChoice... choices) {
        return SyncOptions.DEFAULT.choosing(List.of(choices));
    }

    @Test
    void plannedStepsAreTurnedRoundOrLeftAlone() throws Exception {
        ItemRef pair = edited();
        ItemResult seen = sync(pair, SyncOptions.PREVIEW);
        ItemResult result = sync(
                pair,
                choosing(
                        new PathChoice("d", Side.RIGHT, stamps(seen, "d")),
                        new PathChoice("e", null, stamps(seen, "e"))));

        assertThat(result.problems()).isEmpty();
        assertThat(left.resolve("d/one")).hasContent("1");
        assertThat(left.resolve("d/two")).doesNotExist();
        assertThat(left.resolve("e")).hasContent("3");
        assertThat(right.resolve("e")).hasContent("edited too");
        sync(pair);
        assertThat(left.resolve("e")).hasContent("edited too");
    }

    @Test
    void aChoiceForAnotherPlanIsRefusedForItsPathOnly() throws Exception {
        ItemRef pair = edited();
        ItemResult seen = sync(pair, SyncOptions.PREVIEW);
        write(left, "d/three", "new meanwhile");
        ItemResult result = sync(pair, choosing(new PathChoice("d", Side.RIGHT, stamps(seen, "d"))));

        assertThat(result.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("d");
            assertThat(problem.text()).contains("not the one you chose for");
        });
        assertThat(left.resolve("d/one")).hasContent("edited");
        assertThat(left.resolve("d/two")).exists();
        assertThat(right.resolve("d/three")).doesNotExist();
        assertThat(left.resolve("e")).hasContent("edited too");
    }

    @Test
    void aChoiceWithoutAPlanCountsForWhateverIsThere() throws Exception {
        ItemRef pair = edited();
        sync(pair, choosing(new PathChoice("d/two", Side.LEFT, null)));
        assertThat(right.resolve("d/two")).hasContent("2");
        assertThat(sync(pair, choosing(new PathChoice("nowhere", Side.LEFT, null)))
                        .error())
                .contains("There is nothing called “nowhere”");
        assertThat(sync(pair, choosing(new PathChoice("../e", Side.LEFT, null))).outcome())
                .isNotEqualTo(Outcome.IN_SYNC);
    }
}
