package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.engine.AskingFace.OWNER;
import static org.synccenter.engine.MemoryConflicts.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictHandling;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.Feedback;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Owner;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo;
import org.synccenter.api.ResolveInfo.Choice;
import org.synccenter.api.ResolveInfo.NextStep;
import org.synccenter.api.SyncException;
import org.synccenter.contract.Proves;

/** The run over chosen conflicts: who is asked, in which order, and how it goes on or ends. */
final class ConflictRunTest extends ConflictRunFixture {
    @Test
    @Proves("ISyncMgrConflictResolveInfo.GetIterationInfo")
    void theRestThatIsAlikeLeavesOutOtherHandlersAndOtherKinds() {
        conflicts("1", "4", "5");
        ofSecond("2", "3");
        ofKind(Conflict.Kind.MOVED, "6");
        face.answer(SKIP, SKIP, SKIP, SKIP, SKIP, SKIP);

        settle(OWNER, "1", "2", "3", "4", "5", "6");

        assertThat(face.shown)
                .extracting(AskingFace.Shown::iteration)
                .containsExactly(
                        new ResolveInfo.Iteration(0, 6, 2),
                        new ResolveInfo.Iteration(1, 6, 1),
                        new ResolveInfo.Iteration(2, 6, 0),
                        new ResolveInfo.Iteration(3, 6, 1),
                        new ResolveInfo.Iteration(4, 6, 0),
                        new ResolveInfo.Iteration(5, 6, 0));
    }

    @Test
    void aConflictThatHasGoneWhileTheOthersWereShownIsNotShown() {
        conflicts("1", "2", "3");
        face.answer(
                (c, info) -> {
                    mem.store.conflicts.removeIf(other -> other.id().equals("2"));
                    info.choose(Choice.SKIP, false);
                },
                SKIP);

        assertThat(settle(OWNER, "1", "2", "3")).containsOnlyKeys("2");

        assertThat(face.shown).hasSize(2);
    }

    @Test
    @Proves("ISyncMgrConflictResolveInfo.GetPresenterNextStep")
    void aHandlerThatSaysNothingLeavesItsConflictAndTheRunGoesOn() {
        conflicts("1", "2");
        List<NextStep> seen = new ArrayList<>();
        mem.first = (conflict, info, owner) -> {
            seen.add(info.nextStep());
            if (conflict.id().equals("2")) {
                info.choose(Choice.KEEP_RECENT, false);
            }
        };

        assertThat(settle(OWNER, "1", "2")).isEmpty();

        assertThat(seen).containsExactly(NextStep.CONTINUE, NextStep.CONTINUE);
        assertThat(mem.log).containsExactly("2 recent");
        assertThat(face.shown).isEmpty();
    }

    @Test
    @Proves("ISyncMgrConflictResolveInfo.SetPresenterNextStep")
    void theStandardWindowIsShownOnRequestAndACancelLeavesTheRest() {
        conflicts("1", "2", "3");
        mem.first = (conflict, info, owner) -> {
            info.choose(Choice.KEEP_RECENT, false);
            info.nextStep(conflict.id().equals("1") ? NextStep.DEFAULT : NextStep.CANCEL);
        };
        face.answer(LEFT);

        assertThat(settle(OWNER, "1", "2", "3")).isEmpty();

        assertThat(face.asked()).containsExactly("1");
        assertThat(mem.log).containsExactly("1 keep [0]");
    }

    @Test
    @Proves({"ISyncMgrConflict.Resolve", "Semantics.AConflictIsNeverAssumedGone"})
    void theHandlerIsAskedFirstAndItsConflictStaysUntilItsStoreWasReadAgain() {
        conflicts("1");
        center.updateConflicts("mem", null).toCompletableFuture().join();
        assertThat(center.conflicts(null)).hasSize(1);
        List<@Nullable Owner> owners = new ArrayList<>();
        mem.first = (conflict, info, owner) -> {
            owners.add(owner);
            info.nextStep(NextStep.CONTINUE);
            mem.store.conflicts.clear();
        };

        assertThat(settle(OWNER, "1")).isEmpty();

        assertThat(owners).containsExactly(OWNER);
        assertThat(face.shown).isEmpty();
        assertThat(center.conflicts(null)).hasSize(1);
        assertThat(view("a").conflicts()).isEqualTo(1);
        center.updateConflicts("mem", null).toCompletableFuture().join();
        assertThat(center.conflicts(null)).isEmpty();
        assertThat(view("a").conflicts()).isZero();
    }

    @Test
    @Proves("Semantics.ApplyToAllIsLimited")
    void refreshEndsApplyToAllAndShowsThisConflictAgainAsItIsNow() {
        conflicts("1", "2", "3");
        mem.work = what -> {
            if (what.equals("2 keep [0]")) {
                mem.store.conflicts.set(1, conflict("2", "a", "2.txt", others(1)));
                return Feedback.REFRESH;
            }
            return Feedback.CONTINUE;
        };
        List<Integer> versions = new ArrayList<>();
        face.answer(
                LEFT_FOR_ALL,
                (c, info) -> {
                    versions.add(c.versions().size());
                    keep(Choice.KEEP_ONE, false, KeptVersion.of(1)).give(c, info);
                },
                SKIP);

        assertThat(settle(OWNER, "1", "2", "3")).isEmpty();

        assertThat(face.asked()).containsExactly("1", "2", "3");
        assertThat(versions).containsExactly(3);
        assertThat(mem.log).containsExactly("1 keep [0]", "2 keep [0]", "2 keep [1]");
    }

    @Test
    void aHandlerThatWantsToBeAskedForEverIsLeft() {
        conflicts("1", "2");
        mem.first = (conflict, info, owner) -> info.choose(Choice.KEEP_RECENT, false);
        mem.work = what -> what.startsWith("1") ? Feedback.REFRESH : Feedback.CONTINUE;

        assertThat(settle(OWNER, "1", "2")).containsOnlyKeys("1");

        assertThat(mem.log).endsWith("2 recent");
    }

    @Test
    void feedbackCancelLeavesTheRest() {
        conflicts("1", "2");
        mem.work = what -> Feedback.CANCEL;
        face.answer(LEFT);

        assertThat(settle(OWNER, "1", "2")).isEmpty();

        assertThat(mem.log).containsExactly("1 keep [0]");
    }

    @Test
    void whatCouldNotBeCarriedOutIsToldAndThePersonSaysHowToGoOn() {
        conflicts("1", "2", "3", "4");
        AtomicInteger calls = new AtomicInteger();
        mem.work = what -> {
            if (calls.incrementAndGet() <= 4) {
                throw SyncException.unavailable("No. " + calls.get(), null);
            }
            return Feedback.CONTINUE;
        };
        face.answer(LEFT_FOR_ALL, LEFT, LEFT, LEFT);
        face.retries.addAll(List.of(Face.Retry.AGAIN, Face.Retry.SKIP, Face.Retry.AGAIN, Face.Retry.STOP));

        Map<String, String> unsettled = settle(OWNER, "1", "2", "3", "4");

        assertThat(face.failures).containsExactly("1: No. 1", "1: No. 2", "2: No. 3", "2: No. 4");
        assertThat(unsettled).isEqualTo(Map.of("1", "No. 2", "2", "No. 4"));
        assertThat(face.asked()).containsExactly("1", "1", "2", "2");
    }

    @Test
    void withoutAWindowAConflictStaysUnsettledUnlessItsHandlerDecides() {
        conflicts("1");
        ofSecond("2");
        second.first = (conflict, info, owner) -> {
            assertThat(owner).isNull();
            info.choose(Choice.KEEP_RECENT, false);
        };

        assertThat(settle(null, "1", "2", "gone")).containsOnlyKeys("1", "gone");
        assertThat(settle(() -> false, "1", "2")).containsOnlyKeys("1");

        assertThat(face.shown).isEmpty();
        assertThat(second.log).containsExactly("2 recent", "2 recent");
    }

    @Test
    void theHandlersOwnWindowIsUsedInsteadOfTheFaces() {
        conflicts("1");
        AskingFace its = new AskingFace().answer(LEFT);
        mem.handler.objects.put(ConflictPresenter.class, () -> its);

        settle(OWNER, "1");

        assertThat(its.shown)
                .singleElement()
                .satisfies(s -> assertThat(s.owner()).isSameAs(OWNER));
        assertThat(face.shown).isEmpty();
        assertThat(mem.log).containsExactly("1 keep [0]");
    }

    @Test
    void aHandlerThatSettlesOnlyManyAtOnceIsServedThroughThat() {
        conflicts("1", "2", "3", "4", "5");
        mem.handler.objects.remove(ConflictHandling.class);
        List<String> settled = new ArrayList<>();
        mem.handler.objects.put(ConflictResolver.class, () -> (ConflictResolver) (conflicts, resolution) -> {
            settled.add(conflicts.getFirst().id() + " " + resolution);
            return conflicts.getFirst().id().equals("5") ? Map.of("5", "It is open.") : Map.of();
        });
        face.answer(
                LEFT,
                keep(Choice.KEEP_ONE, false, KeptVersion.of(1)),
                keep(Choice.KEEP_MULTIPLE, false, KeptVersion.of(0), KeptVersion.of(1)),
                keep(Choice.KEEP_ONE, false, new KeptVersion(0, "new")),
                LEFT);

        Map<String, String> unsettled = settle(OWNER, "1", "2", "3", "4", "5");

        assertThat(face.shown.getFirst().abilities())
                .containsExactlyInAnyOrder(Resolution.KEEP_LEFT, Resolution.KEEP_RIGHT, Resolution.KEEP_BOTH);
        assertThat(settled).containsExactly("1 KEEP_LEFT", "2 KEEP_RIGHT", "3 KEEP_BOTH", "5 KEEP_LEFT");
        assertThat(unsettled)
                .containsOnlyKeys("4", "5")
                .containsEntry("5", "It is open.")
                .containsEntry("4", "“Memory mem” cannot give a version another name.");
    }

    @Test
    void whateverAHandlerThrowsIsOneSentenceAndTheNextConflictHasItsTurn() {
        conflicts("1");
        ofSecond("2");
        mem.first = (conflict, info, owner) -> {
            throw new StackOverflowError("deep");
        };
        face.answer(LEFT);

        assertThat(settle(OWNER, "1", "2")).containsOnlyKeys("1");

        assertThat(second.log).containsExactly("2 keep [0]");
        assertThat(face.failures).singleElement().asString().startsWith("1: “Memory mem” broke off");
    }

    @Test
    void whatAWindowSaysAfterItHasReturnedIsIgnored() {
        conflicts("1", "2");
        List<ResolveInfo> late = new ArrayList<>();
        face.answer((c, info) -> late.add(info), (c, info) -> {
            late.getFirst().choose(Choice.KEEP_RECENT, false);
            info.choose(Choice.SKIP, false);
        });

        assertThat(settle(OWNER, "1", "2")).isEmpty();

        assertThat(mem.log).isEmpty();
    }
}
