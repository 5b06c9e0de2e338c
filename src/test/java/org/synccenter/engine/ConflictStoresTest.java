package org.synccenter.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.engine.MemoryConflicts.conflict;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.UpdateReason;
import org.synccenter.contract.Proves;

/** Handlers' own conflict stores beside the center's ledger: what is listed, counted, named and removed. */
final class ConflictStoresTest extends EngineFixture {
    private final MemoryConflicts own = new MemoryConflicts();
    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b");

    private void openWithStore() throws SyncException {
        handler.capabilities.add(HandlerCapability.CONFLICT_STORE);
        handler.objects.put(ConflictStore.class, () -> own);
        open(handler);
    }

    private List<String> ids() {
        return center.conflicts(null).stream().map(Conflict::id).toList();
    }

    private void update(String item) {
        center.updateConflicts("mem", item)
                .toCompletableFuture()
                .orTimeout(30, SECONDS)
                .join();
    }

    private void update(Conflict conflict, UpdateReason reason) {
        center.updateConflict(conflict, reason)
                .toCompletableFuture()
                .orTimeout(30, SECONDS)
                .join();
    }

    private String keep(String path) {
        handler.context().conflicts().replace("a", List.of(conflict("", "a", path)));
        return handler.context().conflicts().list("a").getFirst().id();
    }

    @Test
    @Proves("ISyncMgrConflictStore.EnumConflicts")
    void ownAndKeptConflictsAreOneListThatCanBeHadForOneItem() throws Exception {
        openWithStore();
        String kept = keep("kept.txt");
        own.conflicts.add(conflict("own-a", "a", "own.txt"));
        own.conflicts.add(conflict("own-b", "b", "b.txt"));

        assertThat(ids()).containsExactlyInAnyOrder(kept, "own-a", "own-b");
        assertThat(center.conflicts(item("A"))).extracting(Conflict::id).containsExactlyInAnyOrder(kept, "own-a");
        assertThat(center.conflicts(item("b"))).extracting(Conflict::id).containsExactly("own-b");
        assertThat(own.log).contains("list null");
        update("b");
        assertThat(own.log).endsWith("list b", "count b");
    }

    @Test
    void aStoreIsAskedForOnlyWhereItIsAnnounced() throws Exception {
        MemoryConflicts ofItem = new MemoryConflicts();
        ofItem.conflicts.add(conflict("item", "b", "b.txt"));
        handler.objects.put(ConflictStore.class, () -> own);
        handler.itemObjects.put("a", Map.of(ConflictStore.class, () -> own));
        handler.itemObjects.put("b", Map.of(ConflictStore.class, () -> ofItem));
        handler.itemCapabilities.put("b", Set.of(ItemCapability.CONFLICT_STORE));
        own.conflicts.add(conflict("hidden", "a", "x"));
        open(handler);

        assertThat(ids()).containsExactly("item");
        assertThat(view("b").conflicts()).isEqualTo(1);
        assertThat(handler.log).doesNotContain("object ConflictStore", "object a ConflictStore");
    }

    @Test
    @Proves("ISyncMgrControl.UpdateConflict")
    void oneConflictIsReadAgainAndNoOther() throws Exception {
        openWithStore();
        own.conflicts.add(conflict("other", "a", "other.txt"));
        update((String) null);
        assertThat(ids()).containsExactly("other");
        Conflict first = conflict("one", "a", "one.txt");
        own.conflicts.add(first);
        // Not told: it must not be seen.
        own.conflicts.removeFirst();
        own.log.clear();

        update(first, UpdateReason.ADDED);
        assertThat(ids()).containsExactlyInAnyOrder("other", "one");
        assertThat(view("a").conflicts()).isEqualTo(1);

        Conflict changed = conflict("one", "a", "one.txt", new Conflict.Details(List.of(), Map.of("who", "Ann"), ""));
        own.conflicts.set(0, changed);
        assertThat(center.conflicts(null)).contains(first).doesNotContain(changed);
        update(first, UpdateReason.CHANGED);
        assertThat(center.conflicts(null)).contains(changed).doesNotContain(first);

        own.conflicts.clear();
        assertThat(ids()).contains("one");
        assertThat(view("a").conflicts()).isEqualTo(1);
        update(changed, UpdateReason.REMOVED);
        assertThat(ids()).containsExactly("other");
        assertThat(view("a").conflicts()).isZero();
        assertThat(own.log).noneMatch(call -> call.startsWith("list") || call.equals("get other"));
    }

    @Test
    @Proves("Semantics.AConflictIsNeverAssumedGone")
    void aConflictSaidToBeRemovedStaysWhileItsStoreHasIt() throws Exception {
        openWithStore();
        own.conflicts.add(conflict("one", "a", "one.txt"));
        update((String) null);

        update(own.conflicts.getFirst(), UpdateReason.REMOVED);

        assertThat(ids()).containsExactly("one");
        assertThat(view("a").conflicts()).isEqualTo(1);
    }

    @Test
    @Proves("ISyncMgrControl.UpdateConflicts")
    void countsFollowTheStoreAfterEachCall() throws Exception {
        openWithStore();
        assertThat(ids()).isEmpty();
        own.conflicts.addAll(List.of(conflict("1", "a", "x"), conflict("2", "a", "y"), conflict("3", "b", "z")));
        assertThat(center.snapshot().conflicts()).isZero();
        assertThat(ids()).isEmpty();

        update((String) null);
        assertThat(view("a").conflicts()).isEqualTo(2);
        assertThat(view("b").conflicts()).isEqualTo(1);
        assertThat(ids()).containsExactlyInAnyOrder("1", "2", "3");

        own.conflicts.removeIf(c -> !c.id().equals("1"));
        assertThat(center.snapshot().conflicts()).isEqualTo(3);
        update("a");
        assertThat(view("a").conflicts()).isEqualTo(1);
        assertThat(view("b").conflicts()).isEqualTo(1);
        assertThat(ids()).containsExactlyInAnyOrder("1", "3");
        update((String) null);
        assertThat(center.snapshot().conflicts()).isEqualTo(1);
        assertThat(ids()).containsExactly("1");
    }

    @Test
    @Proves("ISyncMgrConflictStore.GetCount")
    void conflictsAreCountedWithoutBeingRead() throws Exception {
        own.conflicts.addAll(List.of(conflict("1", "a", "x"), conflict("2", "a", "y")));
        openWithStore();
        assertThat(view("a").conflicts()).isEqualTo(2);
        own.conflicts.add(conflict("3", "a", "z"));

        update((String) null);

        assertThat(view("a").conflicts()).isEqualTo(3);
        assertThat(own.log).contains("count a").noneMatch(call -> call.startsWith("list") || call.startsWith("get"));
    }

    @Test
    @Proves("ISyncMgrConflictStore.RemoveConflicts")
    void aStoreThatIgnoresARemovalKeepsItsRow() throws Exception {
        openWithStore();
        own.stubborn = true;
        own.conflicts.add(conflict("own", "a", "x"));
        String kept = keep("kept.txt");
        update((String) null);

        center.removeConflicts(List.of("own", kept, "none"));

        assertThat(own.log).contains("remove [own]");
        assertThat(ids()).containsExactly("own");
        assertThat(view("a").conflicts()).isEqualTo(1);
        update((String) null);
        assertThat(ids()).containsExactly("own");

        own.stubborn = false;
        center.removeConflicts(List.of("own"));
        assertThat(ids()).containsExactly("own");
        update((String) null);
        assertThat(ids()).isEmpty();
    }

    @Test
    @Proves("ISyncMgrConflictFolder.GetConflictIDList")
    void theNameOfAConflictSurvivesARestartAndOpensTheSameConflict() throws Exception {
        openWithStore();
        keep("kept.txt");
        own.conflicts.add(conflict("a b/ü%+é?#", "a", "own.txt"));
        List<Conflict> before = center.conflicts(null);
        List<URI> names = before.stream().map(center::conflictLink).toList();
        assertThat(names.getLast().toString())
                .startsWith("sync-center:conflict/mem/")
                .isASCII();
        List<String> saved = names.stream().map(URI::toString).toList();
        center.close();

        open(handler);

        assertThat(saved.stream().map(s -> center.conflict(URI.create(s)).orElseThrow()))
                .containsExactlyElementsOf(before);
    }

    @Test
    @Proves("ISyncMgrConflictStore.BindToConflict")
    void aSavedNameOpensTheConflictOrSaysThatItIsGone() throws Exception {
        openWithStore();
        own.conflicts.add(conflict("own", "a", "x"));
        URI name = center.conflictLink(own.conflicts.getFirst());
        center.close();
        open(handler);
        own.log.clear();

        assertThat(center.conflict(name)).contains(own.conflicts.getFirst());
        assertThat(own.log).containsExactly("get own");
        own.conflicts.clear();
        assertThat(center.conflict(name)).isEmpty();
        for (String other : List.of(
                "sync-center:conflict/gone/own",
                "sync-center:conflict/mem",
                "sync-center:event/mem/own",
                "sync-center:conflict/mem/%zz".replace("%zz", "%25zz"),
                "mailto:conflict/mem/own",
                "conflict/mem/own")) {
            assertThat(center.conflict(URI.create(other))).as(other).isEmpty();
        }
    }

    @Test
    @Proves("IEnumSyncMgrConflict.Next")
    void whatCameBeforeAListFailedIsShownAndWhatWasKnownStays() throws Exception {
        openWithStore();
        own.conflicts.addAll(List.of(conflict("1", "a", "x"), conflict("2", "a", "y"), conflict("3", "b", "z")));
        own.handedOut = list -> WaywardList.failingAt(2, list);

        assertThat(ids()).containsExactly("1", "2");
        assertThat(center.events().list("mem", null))
                .singleElement()
                .satisfies(e -> assertThat(e.draft().description()).startsWith("“Memory mem” broke off"));
        own.conflicts.addFirst(conflict("0", "a", "w"));
        update((String) null);
        assertThat(ids()).containsExactly("0", "1", "2");
    }

    @Test
    @Proves("IEnumSyncMgrConflict.Skip")
    void aListOfWhichNothingButTheWalkWorksIsRead() throws Exception {
        openWithStore();
        own.conflicts.addAll(List.of(conflict("1", "a", "x"), conflict("2", "a", "y")));
        own.handedOut = list -> WaywardList.onlyWalked(list, new ArrayList<>());

        assertThat(ids()).containsExactly("1", "2");
    }

    @Test
    @Proves("IEnumSyncMgrConflict.Reset")
    void aSecondPassInAnotherOrderGivesTheSameRows() throws Exception {
        openWithStore();
        own.conflicts.addAll(List.of(conflict("1", "a", "x"), conflict("2", "a", "x"), conflict("3", "b", "w")));
        List<String> first = ids();
        own.handedOut = WaywardList::reversed;

        update((String) null);

        assertThat(ids()).isEqualTo(first).containsExactly("3", "1", "2");
    }

    @Test
    @Proves("IEnumSyncMgrConflict.Clone")
    void aListIsNeverCopied() throws Exception {
        openWithStore();
        own.conflicts.add(conflict("1", "a", "x"));
        List<String> log = new ArrayList<>();
        own.handedOut = list -> WaywardList.onlyWalked(list, log);

        assertThat(ids()).containsExactly("1");
        update((String) null);
        center.settle(List.of("1"), null)
                .toCompletableFuture()
                .orTimeout(30, SECONDS)
                .join();

        assertThat(own.log).contains("list null");
        assertThat(log).isEmpty();
    }

    @Test
    @Proves("ISyncMgrConflict.GetProperty")
    void aPropertyThatTheHandlerDoesNotHaveIsEmpty() throws Exception {
        openWithStore();
        own.conflicts.add(
                conflict("1", "a", "dir/x.txt", new Conflict.Details(List.of(), Map.of("Author", "Ann"), "")));

        Conflict shown = center.conflicts(null).getFirst();

        assertThat(shown.property("Author")).isEqualTo("Ann");
        assertThat(shown.property("author")).isEmpty();
        assertThat(shown.property("")).isEmpty();
        assertThat(shown.path()).isEqualTo("dir/x.txt");
        assertThat(shown.item()).isEqualTo(item("a"));
        assertThat(shown.kind()).isEqualTo(Conflict.Kind.BOTH_EDITED);
        assertThat(shown.found()).isEqualTo(Instant.ofEpochSecond(1_000));
    }

    @Test
    @Proves("ISyncMgrConflict.GetConflictIdInfo")
    void theIdAloneMakesAConflictAndTheNoteComesBack() throws Exception {
        openWithStore();
        own.conflicts.add(conflict("1", "a", "x", new Conflict.Details(List.of(), Map.of(), "first")));
        own.conflicts.add(conflict("1", "a", "x", new Conflict.Details(List.of(), Map.of(), "second")));
        List<Conflict> handedBack = new ArrayList<>();
        handler.objects.put(ConflictResolver.class, () -> (ConflictResolver) (conflicts, resolution) -> {
            handedBack.addAll(conflicts);
            return Map.of();
        });

        assertThat(ids()).containsExactly("1");
        center.resolve(List.of("1", "1"), Resolution.KEEP_LEFT);

        assertThat(handedBack)
                .singleElement()
                .satisfies(c -> assertThat(c.details().extra()).isEqualTo("first"));
    }

    @Test
    void conflictsOfOthersAndWithoutAnIdAreNotShownAsThisHandlers() throws Exception {
        openWithStore();
        own.conflicts.add(conflict("1", "a", "x"));
        own.conflicts.add(conflict("2", new ItemRef("other", "a"), "x", Conflict.Kind.MOVED, Conflict.Details.NONE));
        own.conflicts.add(conflict("", "a", "x"));
        own.handedOut = list -> {
            List<Conflict> odd = new ArrayList<>(list);
            odd.add(new Conflict(null, null, null, null, null, null, null, Set.of(), null));
            odd.add(null);
            return odd;
        };

        assertThat(ids()).containsExactly("1");
        assertThat(center.events().list("mem", null)).hasSize(1);
    }

    @Test
    void aStoreThatBreaksEverywhereHurtsNobody() throws Exception {
        handler.capabilities.add(HandlerCapability.CONFLICT_STORE);
        handler.objects.put(
                ConflictStore.class,
                () -> Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ConflictStore.class},
                        (proxy, method, arguments) -> {
                            throw new StackOverflowError();
                        }));
        open(handler);
        String kept = keep("x");

        update((String) null);
        assertThat(ids()).containsExactly(kept);
        assertThat(view("a").conflicts()).isEqualTo(1);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).hasSize(2);
        center.removeConflicts(List.of("none"));
        assertThat(center.resolve(List.of("none"), Resolution.KEEP_LEFT)).containsOnlyKeys("none");
        assertThat(center.conflict(URI.create("sync-center:conflict/mem/none"))).isEmpty();
    }

    @Test
    void aRemovedItemTakesItsConflictsAlong() throws Exception {
        openWithStore();
        keep("x");
        assertThat(ids()).hasSize(1);

        center.removeItem(item("a"));

        assertThat(ids()).isEmpty();
    }
}
