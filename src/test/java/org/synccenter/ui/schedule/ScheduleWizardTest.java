package org.synccenter.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ScheduleWizard;
import org.synccenter.contract.Proves;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.face.FxFace;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.fx.UiRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The center's own window for schedules, opened by a handler of a real engine. */
@ExtendWith(ApplicationExtension.class)
class ScheduleWizardTest {
    private static final Rule HOURLY = new Rule.Every(Duration.ofHours(1));

    private final UiRobot robot = new UiRobot();
    private final MemoryHandler first = new MemoryHandler("first", "a", "b");
    private final MemoryHandler second = new MemoryHandler("second", "x");
    private SyncCenter center;
    private FxOwnerWindow owner;
    private Stage stage;

    @TempDir
    Path home;

    @Start
    void start(Stage anyStage) {
        stage = anyStage;
        stage.setScene(new Scene(new StackPane(), 800, 600));
        stage.show();
        owner = new FxOwnerWindow(stage, dialog -> {});
    }

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        InstantSource clock = InstantSource.system();
        center = SyncCenter.open(List.of(first, second), SqliteStores.open(home, clock), home, clock);
        FxScheduleEditor editor = new FxScheduleEditor(center.schedules(), center::snapshot);
        var unused = center.useFace(new FxFace(
                stage,
                owner,
                center::snapshot,
                (c, a, i, o) -> {},
                editor::edit,
                notice -> {},
                (text, open, decline) -> () -> {}));
    }

    @AfterEach
    void close() {
        UiRobot.doOnUi(owner::closed);
        center.close();
    }

    /** As the handler does it for {@code HandlerUi.Kind.SCHEDULE}. */
    private CompletableFuture<Boolean> wizardOf(String handler) {
        ScheduleWizard wizard = first.context().scheduleWizard();
        wizard.init(handler);
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                done.complete(wizard.run(owner));
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private static boolean end(CompletableFuture<Boolean> wizard) throws Exception {
        return wizard.get(10, TimeUnit.SECONDS);
    }

    private void choose(String comboId, int index) {
        ComboBox<?> combo = robot.node(comboId, ComboBox.class);
        UiRobot.doOnUi(() -> combo.getSelectionModel().select(index));
    }

    @Test
    @Proves({"ISyncMgrScheduleWizardUIOperation.InitWizard"})
    void theWindowOfAHandlerShowsAndChangesOnlyItsSchedules() throws Exception {
        Schedule mine = Schedule.of("first", List.of("a"), new Rule.Every(Duration.ofMinutes(30)));
        Schedule others = Schedule.of("second", List.of(), HOURLY);
        center.schedules().put(mine);
        center.schedules().put(others);

        var wizard = wizardOf("first");
        robot.awaitText("Memory first");
        assertThat(robot.text("schedule-number-0")).isEqualTo("30");
        assertThat(robot.sees("schedule-on-1")).as("of the other handler").isFalse();
        robot.fill("schedule-number-0", "45");
        robot.click("schedule-save");

        assertThat(end(wizard)).isTrue();
        assertThat(center.schedules().list("first"))
                .containsExactly(mine.withRule(new Rule.Every(Duration.ofMinutes(45))));
        assertThat(center.schedules().list("second")).containsExactly(others);
        wizard = wizardOf("first");
        robot.click("schedule-remove-0");
        robot.click("schedule-save");
        assertThat(end(wizard)).isTrue();
        assertThat(center.schedules().list(null)).containsExactly(others);
    }

    @Test
    @Proves("ISyncMgrScheduleWizardUIOperation.InitWizard")
    void aHandlerThatIsNotThereHasNoWindow() {
        assertThatThrownBy(() -> first.context().scheduleWizard().init("nobody"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddedScheduleMaySyncSomeItemsAtATimeOfDayOnSomeDays() throws Exception {
        var wizard = wizardOf("first");
        robot.awaitText("Nothing is scheduled");
        robot.click("schedule-add");
        choose("schedule-kind-0", 1);
        robot.fill("schedule-time-0", "7:05");
        robot.click("schedule-saturday-0");
        robot.click("schedule-sunday-0");
        ItemsChoice items = robot.node("schedule-items-0", ItemsChoice.class);
        UiRobot.doOnUi(() -> items.box("b").setSelected(true));
        robot.click("schedule-save");

        assertThat(end(wizard)).isTrue();
        Schedule added = center.schedules().list("first").getFirst();
        assertThat(added.items()).containsExactly("b");
        assertThat(added.enabled()).isTrue();
        assertThat(added.rule())
                .isEqualTo(new Rule.Daily(
                        LocalTime.of(7, 5),
                        Set.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY)));
    }

    @Test
    void aScheduleIsSwitchedOffAndKept() throws Exception {
        Schedule mine = Schedule.of("first", List.of(), HOURLY);
        center.schedules().put(mine);
        var wizard = wizardOf("first");
        robot.click("schedule-on-0");
        robot.click("schedule-save");

        assertThat(end(wizard)).isTrue();
        assertThat(center.schedules().list("first")).containsExactly(mine.withEnabled(false));
    }

    @Test
    void whatCannotBeScheduledIsNotSaved() {
        center.schedules().put(Schedule.of("first", List.of(), HOURLY));
        var unused = wizardOf("first");
        for (String wrong : List.of("0", "-1", "x", "9000")) {
            robot.fill("schedule-number-0", wrong);
            assertThat(robot.isGreyed("schedule-save")).as(wrong).isTrue();
        }
        robot.awaitText("from 1 to 8,784");
        choose("schedule-kind-0", 1);
        assertThat(robot.isGreyed("schedule-save")).isFalse();
        robot.fill("schedule-time-0", "25:00");
        assertThat(robot.isGreyed("schedule-save")).isTrue();
        robot.awaitText("like 18:30");
    }

    @Test
    void nothingIsChangedByLookingOrCancelling() throws Exception {
        Schedule odd = Schedule.of("first", List.of("gone"), new Rule.Every(Duration.ofSeconds(90)));
        center.schedules().put(odd);
        var wizard = wizardOf("first");
        robot.click("schedule-save");
        assertThat(end(wizard)).isFalse();
        wizard = wizardOf("first");
        robot.click("schedule-remove-0");
        robot.click("schedule-cancel");

        assertThat(end(wizard)).isFalse();
        assertThat(center.schedules().list(null)).containsExactly(odd);
    }
}
