package org.synccenter.ui.conflicts;

import static org.synccenter.ui.fx.UiRobot.doOnUi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.synccenter.api.Conflict;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.UiRobot;
import org.synccenter.ui.text.Formats;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConflictsViewTest {
    private final UiRobot robot = new UiRobot();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private Stage stage;

    @Start
    void start(Stage anyStage) {
        Locale.setDefault(Locale.ENGLISH);
        stage = anyStage;
    }

    @Test
    void whenAConflictWasFoundAges() {
        Conflict conflict = new Conflict(
                "c",
                new ItemRef("folder", "a"),
                "plan.txt",
                Conflict.Kind.BOTH_EDITED,
                null,
                null,
                now.get(),
                Set.of(Resolution.KEEP_LEFT));
        AtomicReference<ConflictsView> view = new AtomicReference<>();
        doOnUi(() -> {
            var model = new ConflictsViewModel(desk(conflict), new Background(Runnable::run, Runnable::run));
            view.set(new ConflictsView(model, new Formats(now::get, ZoneId.of("UTC"), Locale.ENGLISH)));
            stage.setScene(new Scene(view.get(), 900, 400));
            stage.show();
            model.setShown(true);
        });
        robot.awaitText("just now");

        now.set(now.get().plus(Duration.ofMinutes(8)));
        doOnUi(view.get()::refreshTimes);

        robot.awaitText("8 min ago");
    }

    private static Desk desk(Conflict conflict) {
        MemoryDesk desk = new MemoryDesk();
        desk.stored.add(conflict);
        return desk;
    }
}
