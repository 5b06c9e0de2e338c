package org.synccenter.ui;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.stage.Stage;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Details;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.ui.conflicts.FxConflictPresenter;
import org.synccenter.ui.conflicts.NotedInfo;
import org.synccenter.ui.face.FxFace;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.schedule.FxScheduleEditor;
import org.synccenter.ui.text.Formats;

/** Opens the center's own dialogs for their pictures. */
final class Dialogs {
    private final Stage stage;
    private final FxOwnerWindow owner;
    private final SyncCenter center;

    Dialogs(Stage stage, FxOwnerWindow owner, SyncCenter center) {
        this.stage = stage;
        this.owner = owner;
        this.center = center;
    }

    void presenter() {
        Instant when = Instant.now();
        Conflict conflict = new Conflict(
                "c9",
                new ItemRef(DemoCenter.FOLDERS, "thesis"),
                "chapters/03-method.tex",
                Conflict.Kind.BOTH_EDITED,
                new Version(VersionKind.FILE, 64_213, when.minusSeconds(5_700), "/home/mara/Thesis/chapters"),
                null,
                when,
                Set.of(),
                new Details(
                        List.of(new Version(
                                VersionKind.FILE, 63_870, when.minusSeconds(1_860), "Mara's phone, Documents")),
                        Map.of(),
                        ""));
        var presenter = new FxConflictPresenter(
                Formats.ofSystem(), item -> "Thesis", location -> {}, window -> java.util.Optional.empty());
        try {
            presenter.present(
                    conflict,
                    Set.of(
                            Resolution.KEEP_LEFT,
                            Resolution.KEEP_RIGHT,
                            Resolution.KEEP_BOTH,
                            Resolution.KEEP_NEWEST,
                            Resolution.REMOVE_FROM_SYNC_SET),
                    new NotedInfo(1, 5, 3),
                    owner);
        } catch (SyncException e) {
            throw new AssertionError(e);
        }
    }

    private FxFace face() {
        return new FxFace(
                stage,
                owner,
                center::snapshot,
                (c, a, i, o) -> {},
                (handler, o) -> false,
                notice -> {},
                (text, open, decline) -> () -> {});
    }

    void chooseItems() {
        face().chooseItems(DemoCenter.FOLDERS, false);
    }

    void notSettled() {
        face().couldNotResolve("c9", "The file on the right is another one by now; look at it again.");
    }

    void schedules() {
        center.schedules().put(Schedule.of(DemoCenter.FOLDERS, List.of(), new Rule.Every(Duration.ofMinutes(30))));
        center.schedules()
                .put(Schedule.of(
                        DemoCenter.FOLDERS,
                        List.of("photos", "music"),
                        new Rule.Daily(LocalTime.of(18, 30), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))));
        new FxScheduleEditor(center.schedules(), center::snapshot).edit(DemoCenter.FOLDERS, owner);
    }
}
