package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.contract.Proves;
import org.synccenter.engine.MemoryHandler;

/** Conflicts settled one by one, from the page through the engine's run to the handler. */
class SettleTest extends WindowFixture {
    private static final Set<Resolution> ALL =
            EnumSet.of(Resolution.KEEP_LEFT, Resolution.KEEP_RIGHT, Resolution.KEEP_BOTH, Resolution.KEEP_NEWEST);

    private final MemoryHandler mail = new MemoryHandler("mail", "inbox");
    private final List<String> settled = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    private static Conflict conflict(String id, Conflict.Kind kind) {
        return new Conflict(
                id,
                new ItemRef("mail", "inbox"),
                "letters/" + id + ".txt",
                kind,
                new Version(VersionKind.FILE, 10, Instant.parse("2026-11-20T10:00:00Z")),
                new Version(VersionKind.FILE, 12, Instant.parse("2026-11-20T11:00:00Z")),
                Instant.parse("2026-11-21T0" + id.charAt(1) + ":00:00Z"),
                ALL);
    }

    @Override
    void fill() {
        stores.conflicts("mail")
                .replace(
                        "inbox",
                        List.of(
                                conflict("c1", Conflict.Kind.BOTH_EDITED),
                                conflict("c2", Conflict.Kind.BOTH_CREATED),
                                conflict("c3", Conflict.Kind.BOTH_EDITED)));
    }

    private Map<String, String> resolve(List<Conflict> conflicts, Resolution resolution) throws SyncException {
        if (full) {
            throw SyncException.unavailable("The disk on the right is full.", null);
        }
        List<String> ids = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            settled.add(conflict.path() + " " + resolution);
            ids.add(conflict.id());
        }
        mail.context().conflicts().remove(ids);
        var unused = mail.context().control().updateConflicts("mail", null);
        return Map.of();
    }

    private void openConflicts(int... rows) throws Exception {
        mail.objects.put(ConflictResolver.class, () -> (ConflictResolver) this::resolve);
        open(mail);
        go("Conflicts");
        robot.awaitRows("conflicts", 3);
        robot.select("conflicts", rows);
        robot.awaitText(rows.length + " of 3 selected");
    }

    @Test
    @Proves({
        "ISyncMgrConflictPresenter.PresentConflict",
        "ISyncMgrConflictResolveInfo.GetIterationInfo",
        "ISyncMgrConflictResolveInfo.GetPresenterChoice"
    })
    void oneAfterTheOtherIsShownAndTheSameIsDoneForThoseAlike() throws Exception {
        openConflicts(0, 1, 2);
        robot.click("settle");
        robot.awaitText("1 of 3");
        assertThat(robot.text("conflict-path")).isEqualTo("letters/c1.txt");
        robot.awaitText("next one alike");
        robot.click("alike");
        robot.click("keep-1");
        robot.awaitText("2 of 3");
        assertThat(robot.text("conflict-path")).isEqualTo("letters/c2.txt");
        assertThat(robot.sees("alike")).isFalse();
        robot.click("skip");

        await(() -> settled.size() == 2);
        assertThat(settled).containsExactly("letters/c1.txt KEEP_RIGHT", "letters/c3.txt KEEP_RIGHT");
        robot.awaitRows("conflicts", 1);
        assertThat(robot.dialogsOver(stage)).isZero();
    }

    @Test
    void onlyTheSelectedOnesAreShownAndStoppingLeavesTheRest() throws Exception {
        openConflicts(0, 1);
        robot.click("settle");
        robot.awaitText("1 of 2");
        robot.click("stop-run");
        Awaitility.await().until(() -> !robot.isGreyed("settle"));

        assertThat(settled).isEmpty();
        assertThat(robot.rows("conflicts")).isEqualTo(3);
    }

    @Test
    void aDecisionThatFailsIsToldAndCanBeTriedAgain() throws Exception {
        full = true;
        openConflicts(0);
        robot.click("settle");
        robot.click("keep-0");
        robot.awaitText("The disk on the right is full.");
        full = false;
        robot.click("settle-again");
        robot.click("keep-0");

        await(() -> settled.equals(List.of("letters/c1.txt KEEP_LEFT")));
        robot.awaitRows("conflicts", 2);
    }

    @Test
    void aFailureThatIsSkippedIsToldOnThePage() throws Exception {
        full = true;
        openConflicts(0);
        robot.click("settle");
        robot.click("keep-0");
        robot.click("settle-skip");

        await(() -> robot.dialogsOver(stage) == 0);
        robot.awaitText("The disk on the right is full.");
        assertThat(robot.rows("conflicts")).isEqualTo(3);
    }

    @Test
    void theWindowClosedMeanwhileEndsTheRun() throws Exception {
        openConflicts(0, 1, 2);
        robot.click("settle");
        robot.node("keep-0", Node.class);

        doOnUi(stage::hide);

        await(() -> robot.dialogsOver(stage) == 0);
        assertThat(settled).isEmpty();
    }

    @Test
    @Proves("ISyncMgrConflictStore.RemoveConflicts")
    void selectedConflictsAreTakenOutOfTheList() throws Exception {
        openConflicts(0, 2);
        robot.press(KeyCode.DELETE);
        // The store has dropped them, and the row stays until somebody who knows says so.
        Awaitility.await().until(() -> stores.conflicts("mail").count(null) == 1);
        var unused = center.updateConflicts("mail", null);

        robot.awaitRows("conflicts", 1);
        assertThat(settled).isEmpty();
    }
}
