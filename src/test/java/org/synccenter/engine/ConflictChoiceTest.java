package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.synccenter.engine.AskingFace.OWNER;
import static org.synccenter.engine.MemoryConflicts.conflict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Conflict;
import org.synccenter.api.Feedback;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo.Choice;
import org.synccenter.api.SyncException;
import org.synccenter.contract.Proves;

/** The choices in a run over conflicts: what can be chosen, for how many, and what reaches the handler. */
final class ConflictChoiceTest extends ConflictRunFixture {
    @Test
    @Proves("ISyncMgrConflictResolveInfo.GetPresenterChoice")
    void eachChoiceLeadsToItsActionOrToNone() throws Exception {
        conflicts("none", "one", "many", "recent", "remove", "skip", "other");
        Path merged = Files.writeString(home.resolve("merged.txt"), "both");
        face.answer(
                (c, info) -> assertThat(info.choice()).isEqualTo(Choice.NO_CHOICE),
                keep(Choice.KEEP_ONE, false, KeptVersion.of(1)),
                keep(Choice.KEEP_MULTIPLE, false, KeptVersion.of(0), KeptVersion.of(1)),
                (c, info) -> info.choose(Choice.KEEP_RECENT, false),
                (c, info) -> info.choose(Choice.REMOVE_FROM_SYNC_SET, false),
                SKIP,
                (c, info) -> {
                    info.merged(merged);
                    info.choose(Choice.KEEP_OTHER, false);
                });

        assertThat(settle(OWNER, "none", "one", "many", "recent", "remove", "skip", "other"))
                .isEmpty();

        assertThat(mem.log)
                .containsExactly(
                        "one keep [1]", "many keep [0, 1]", "recent recent", "remove remove", "other other merged.txt");
    }

    @Test
    @Proves({"ISyncMgrConflictResolveInfo.SetPresenterChoice", "Semantics.ApplyToAllIsLimited"})
    void aChoiceForAllReachesTheSameKindOfTheSameHandlerOnly() {
        conflicts("1", "2");
        ofSecond("3");
        ofKind(Conflict.Kind.MOVED, "4");
        conflicts("5");
        face.answer(LEFT_FOR_ALL, SKIP, SKIP);

        assertThat(settle(OWNER, "1", "2", "3", "4", "5")).isEmpty();

        assertThat(face.asked()).containsExactly("1", "3", "4");
        assertThat(mem.log).containsExactly("1 keep [0]", "2 keep [0]", "5 keep [0]");
        assertThat(second.log).isEmpty();

        face.answer(SKIP);
        settle(OWNER, "2");
        assertThat(face.asked()).as("the next run asks again").endsWith("2");
    }

    @Test
    void skippingForAllAsksNoMore() {
        conflicts("1", "2", "3");
        face.answer((c, info) -> info.choose(Choice.SKIP, true));

        assertThat(settle(OWNER, "1", "2", "3")).isEmpty();

        assertThat(face.asked()).containsExactly("1");
    }

    @Test
    void aChoiceForAllThatDoesNotFitIsAskedAbout() {
        mem.store.conflicts.add(conflict("1", "a", "x", others(1)));
        conflicts("2");
        face.answer(keep(Choice.KEEP_ONE, true, new KeptVersion(2, "x (phone)")), LEFT);

        settle(OWNER, "1", "2");

        assertThat(mem.log).containsExactly("1 keep [2=x (phone)]", "2 keep [0]");
    }

    @Test
    void aNewNameIsForOneConflictAndNotForAllThatAreAlike() {
        conflicts("1", "2");
        face.answer(keep(Choice.KEEP_MULTIPLE, true, KeptVersion.of(0), new KeptVersion(1, "mine.txt")));

        settle(OWNER, "1", "2");

        assertThat(mem.log).containsExactly("1 keep [0, 1=mine.txt]", "2 keep [0, 1]");
    }

    @Test
    @Proves({"ISyncMgrConflictResolveInfo.GetItemChoiceCount", "ISyncMgrConflictResolveInfo.GetItemChoice"})
    void theVersionsThatAreKeptAreCountedAndNamedOneByOne() {
        mem.store.conflicts.add(conflict("1", "a", "x", others(1)));
        AtomicInteger before = new AtomicInteger(-1);
        face.answer((c, info) -> {
            before.set(info.itemChoiceCount());
            info.itemChoices(List.of(KeptVersion.of(2), KeptVersion.of(0), new KeptVersion(1, "n")));
            info.choose(Choice.KEEP_MULTIPLE, false);
            assertThat(info.itemChoiceCount()).isEqualTo(3);
            assertThat(info.itemChoice(0)).isEqualTo(KeptVersion.of(2));
            assertThat(info.itemChoice(2)).isEqualTo(new KeptVersion(1, "n"));
            assertThatThrownBy(() -> info.itemChoice(3)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> info.itemChoice(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThat(info.iteration().total()).isEqualTo(1);
        });

        assertThat(settle(OWNER, "1")).isEmpty();

        assertThat(before).hasValue(0);
        assertThat(mem.log).containsExactly("1 keep [2, 0, 1=n]");
    }

    @Test
    @Proves("ISyncMgrConflictResolveInfo.SetItemChoices")
    void theVersionsForAllMustBeSetAndAreTheOnesOfThatMoment() {
        conflicts("1", "2");
        List<KeptVersion> callers = new ArrayList<>(List.of(KeptVersion.of(1)));
        face.answer((c, info) -> {
            assertThatThrownBy(() -> info.choose(Choice.KEEP_ONE, true)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> info.choose(Choice.KEEP_MULTIPLE, true))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(info.choice()).isEqualTo(Choice.NO_CHOICE);
            assertThatThrownBy(() -> info.itemChoices(List.of(KeptVersion.of(2))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> info.itemChoices(List.of(KeptVersion.of(-1))))
                    .isInstanceOf(IllegalArgumentException.class);
            info.itemChoices(callers);
            info.choose(Choice.KEEP_ONE, true);
            callers.set(0, KeptVersion.of(0));
            callers.add(KeptVersion.of(1));
        });

        assertThat(settle(OWNER, "1", "2")).isEmpty();

        assertThat(mem.log).containsExactly("1 keep [1]", "2 keep [1]");
    }

    @Test
    @Proves("ISyncMgrConflict.GetResolutionHandler")
    void withoutAnActorNothingButSkippingIsOffered() {
        conflicts("1", "2");
        mem.resolvable = false;
        face.answer(SKIP, LEFT);

        Map<String, String> unsettled = settle(OWNER, "1", "2");

        assertThat(face.shown).extracting(AskingFace.Shown::abilities).containsOnly(Set.of());
        assertThat(unsettled).containsOnlyKeys("2");
        assertThat(face.failures).singleElement().asString().contains("cannot be settled in this way");
        assertThat(mem.log).isEmpty();
    }

    @Test
    @Proves("ISyncMgrResolutionHandler.QueryAbilities")
    void exactlyWhatTheHandlerCanDoIsOfferedAndNothingElseIsCarriedOut() throws Exception {
        Path merged = Files.writeString(home.resolve("merged"), "");
        Map<Resolution, AskingFace.Answer> choosing = Map.of(
                Resolution.KEEP_LEFT,
                LEFT,
                Resolution.KEEP_RIGHT,
                keep(Choice.KEEP_ONE, false, KeptVersion.of(1)),
                Resolution.KEEP_BOTH,
                keep(Choice.KEEP_MULTIPLE, false, KeptVersion.of(0), KeptVersion.of(1)),
                Resolution.KEEP_NEWEST,
                (c, info) -> info.choose(Choice.KEEP_RECENT, false),
                Resolution.MERGE,
                (c, info) -> {
                    info.merged(merged);
                    info.choose(Choice.KEEP_OTHER, false);
                },
                Resolution.REMOVE_FROM_SYNC_SET,
                (c, info) -> info.choose(Choice.REMOVE_FROM_SYNC_SET, false));
        conflicts("1");
        for (Resolution able : choosing.keySet()) {
            for (Resolution chosen : choosing.keySet()) {
                mem.abilities.clear();
                mem.abilities.addAll(EnumSet.of(able, Resolution.SKIP));
                mem.log.clear();
                face.answer(choosing.get(chosen));

                settle(OWNER, "1");

                assertThat(face.shown.getLast().abilities()).containsExactly(able);
                assertThat(mem.log).as(able + " / " + chosen).hasSize(able == chosen ? 1 : 0);
            }
        }
    }

    @Test
    @Proves("ISyncMgrResolutionHandler.KeepOther")
    void theMergedFileReachesTheHandlerAndOnlyItIsDeletedAfterwards() throws Exception {
        conflicts("1", "2");
        Path merged = Files.writeString(home.resolve("merged.txt"), "both");
        Path beside = Files.writeString(home.resolve("beside.txt"), "");
        List<String> seen = new ArrayList<>();
        mem.work = what -> {
            if (what.startsWith("1")) {
                seen.add(String.valueOf(Files.exists(merged)));
                return Feedback.CONTINUE;
            }
            throw SyncException.unavailable("The disk is full.", null);
        };
        AskingFace.Answer merge = (c, info) -> {
            info.merged(merged);
            info.choose(Choice.KEEP_OTHER, false);
        };
        face.answer(merge);

        settle(OWNER, "1");

        assertThat(mem.log).containsExactly("1 other merged.txt");
        assertThat(seen).containsExactly("true");
        assertThat(merged).doesNotExist();
        assertThat(beside).exists();

        Files.writeString(merged, "somebody's work");
        face.answer(merge);
        assertThat(settle(OWNER, "2")).containsEntry("2", "The disk is full.");
        assertThat(merged).exists();
        face.answer((c, info) -> {
            info.merged(Files.createDirectory(home.resolve("empty")));
            info.choose(Choice.KEEP_OTHER, false);
        });
        settle(OWNER, "1");
        assertThat(home.resolve("empty")).exists();
    }

    @Test
    @Proves("ISyncMgrResolutionHandler.KeepRecent")
    void theYoungestIsKeptByOneCall() {
        conflicts("1");
        face.answer((c, info) -> info.choose(Choice.KEEP_RECENT, false));

        assertThat(settle(OWNER, "1", "1")).isEmpty();

        assertThat(mem.log).containsExactly("1 recent");
    }

    @Test
    @Proves("ISyncMgrResolutionHandler.KeepItems")
    void namesReachTheHandlerAndSeveralVersionsOnlyIfItCanKeepThem() {
        conflicts("1", "2", "3");
        face.answer(
                keep(Choice.KEEP_MULTIPLE, false, KeptVersion.of(0), new KeptVersion(1, "other name.txt")),
                keep(Choice.KEEP_ONE, false, new KeptVersion(1, "../../etc/passwd")));
        assertThat(settle(OWNER, "1", "2")).containsOnlyKeys("2");
        assertThat(mem.log).containsExactly("1 keep [0, 1=other name.txt]");

        mem.abilities.remove(Resolution.KEEP_BOTH);
        face.answer(keep(Choice.KEEP_MULTIPLE, false, KeptVersion.of(0), KeptVersion.of(1)));
        assertThat(settle(OWNER, "3")).containsOnlyKeys("3");
        assertThat(mem.log).hasSize(1);
    }

    @Test
    @Proves("ISyncMgrConflictResolutionItems.GetCount")
    void keepingOneKeepsExactlyOne() {
        conflicts("1", "2", "3");
        face.answer(
                LEFT,
                keep(Choice.KEEP_ONE, false, KeptVersion.of(0), KeptVersion.of(1)),
                (c, info) -> info.choose(Choice.KEEP_ONE, false));

        assertThat(settle(OWNER, "1", "2", "3")).containsOnlyKeys("2", "3");

        assertThat(mem.log).containsExactly("1 keep [0]");
    }

    @Test
    @Proves("ISyncMgrConflictResolutionItems.GetItem")
    void eachKeptVersionHasItsPlaceAndItsNewNameOrNone() {
        mem.store.conflicts.add(conflict("1", "a", "x", others(2)));
        face.answer((c, info) -> {
            int end = c.versions().size();
            assertThatThrownBy(() -> info.itemChoices(List.of(KeptVersion.of(end))))
                    .isInstanceOf(IllegalArgumentException.class);
            keep(Choice.KEEP_MULTIPLE, false, new KeptVersion(end - 1, "new"), KeptVersion.of(0))
                    .give(c, info);
        });

        assertThat(settle(OWNER, "1")).isEmpty();

        assertThat(mem.log).containsExactly("1 keep [3=new, 0]");
    }

    @Test
    @Proves({"ISyncMgrConflict.GetItemsArray", "ISyncMgrConflictItems.GetCount"})
    void allVersionsReachTheWindow() {
        conflicts("two");
        mem.store.conflicts.add(conflict("three", "a", "x", others(1)));
        List<Integer> versions = new ArrayList<>();
        AskingFace.Answer counting = (c, info) -> versions.add(c.versions().size());
        face.answer(counting, counting);

        settle(OWNER, "two", "three");

        assertThat(versions).containsExactly(2, 3);
    }

    @Test
    @Proves("ISyncMgrConflictItems.GetItem")
    void aDeletedVersionSaysSoAndThereIsNoneBehindTheLast() {
        Conflict.Version edited = new Conflict.Version(Conflict.VersionKind.FILE, 3, Instant.EPOCH, "on the phone");
        Set<Resolution> choices = Set.of(Resolution.KEEP_LEFT);
        mem.store.conflicts.add(new Conflict(
                "1", item("a"), "x", Conflict.Kind.DELETED_LEFT_EDITED_RIGHT, null, edited, Instant.EPOCH, choices));
        AtomicReference<Conflict> shown = new AtomicReference<>();
        face.answer((c, info) -> shown.set(c));

        settle(OWNER, "1");

        List<Conflict.Version> versions = shown.get().versions();
        assertThat(versions)
                .extracting(Conflict.Version::kind)
                .containsExactly(Conflict.VersionKind.DELETED, Conflict.VersionKind.FILE);
        assertThat(versions.getLast().location()).isEqualTo("on the phone");
        face.answer((c, info) -> {
            assertThatThrownBy(() -> info.itemChoices(List.of(KeptVersion.of(2))))
                    .isInstanceOf(IllegalArgumentException.class);
            info.choose(Choice.SKIP, false);
        });
        assertThat(settle(OWNER, "1")).isEmpty();
    }
}
