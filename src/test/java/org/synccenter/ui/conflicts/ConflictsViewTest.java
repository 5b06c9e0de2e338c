package org.synccenter.ui.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
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
        AtomicReference<ConflictsView> view = new AtomicReference<>();
        doOnUi(() -> {
            var model = new ConflictsViewModel(desk(edited("c")), new Background(Runnable::run, Runnable::run));
            view.set(new ConflictsView(model, formats()));
            stage.setScene(new Scene(view.get(), 900, 400));
            stage.show();
            model.setShown(true);
        });
        robot.awaitText("just now");

        now.set(now.get().plus(Duration.ofMinutes(8)));
        doOnUi(view.get()::refreshTimes);

        robot.awaitText("8 min ago");
    }

    @Test
    void theKeyboardStaysInTheListWhenAConflictIsSettled() {
        doOnUi(() -> {
            var model = new ConflictsViewModel(
                    desk(edited("c"), edited("d")), new Background(Runnable::run, Runnable::run));
            var view = new ConflictsView(model, formats());
            Button other = new Button("Sync all");
            stage.setScene(new Scene(new VBox(other, view), 900, 400));
            stage.show();
            model.setShown(true);
        });
        robot.click("resolve-keep-left");
        robot.awaitText("1 conflict is settled");

        TableView<?> list = robot.node("conflicts", TableView.class);
        await(list::isFocused);
    }

    @Test
    void lessThanASecondIsNotToldAsZeroSeconds() {
        Instant first = now.get();
        Version early = new Version(VersionKind.FILE, 1, first);

        assertThat(SideCard.age(early, new Version(VersionKind.FILE, 1, first.plusMillis(3)), formats()))
                .isEqualTo("older by less than a second");
        assertThat(SideCard.age(early, new Version(VersionKind.FILE, 1, first.plusSeconds(3)), formats()))
                .startsWith("older by 3");
        assertThat(SideCard.age(early, early, formats())).isEqualTo("same time on both sides");
    }

    private Formats formats() {
        return new Formats(now::get, ZoneId.of("UTC"), Locale.ENGLISH);
    }

    private Conflict edited(String id) {
        return new Conflict(
                id,
                new ItemRef("folder", "a"),
                id + ".txt",
                Conflict.Kind.BOTH_EDITED,
                null,
                null,
                now.get(),
                Set.of(Resolution.KEEP_LEFT));
    }

    private static Desk desk(Conflict... conflicts) {
        MemoryDesk desk = new MemoryDesk();
        desk.stored.addAll(List.of(conflicts));
        return desk;
    }
}
