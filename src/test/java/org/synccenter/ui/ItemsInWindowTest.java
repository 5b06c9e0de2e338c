package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSize;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncSession;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.ui.partnerships.ItemRow;

/** What the window says about items, and for which of them it acts. */
class ItemsInWindowTest extends WindowFixture {
    private final MemoryHandler mail = new MemoryHandler("mail", "inbox", "sent");

    @Override
    void fill() {
        stores.events()
                .add(new SyncEvent(
                        "e", "mail", Instant.now(), EventDraft.of("inbox", EventLevel.ERROR, "Not sent", "")));
    }

    @Test
    void detailsAndTasksFollowTheHighlightWhenTheSelectedItemIsHidden() throws Exception {
        open(mail);
        robot.awaitRows("items", 2);
        robot.select("items", 0);
        String first = highlighted();
        await(() -> detailed().equals(first));

        robot.rightClickRow("items", 0);
        robot.clickMenu("Hide");
        robot.awaitRows("items", 1);

        await(() -> !highlighted().equals(first));
        await(() -> detailed().equals(highlighted()));
        robot.click("sync");
        Awaitility.await().until(() -> !mail.calls.isEmpty());
        assertThat(mail.calls).allSatisfy(call -> assertThat(call.items()).containsExactly("sent"));
    }

    @Test
    void aPreviewWithConflictsDoesNotSayThatBothSidesAreInSync() throws Exception {
        mail.capabilities.add(HandlerCapability.CAN_PREVIEW);
        mail.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                for (String item : context.items()) {
                    session.conflicts(item, 4);
                    session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null));
                }
            }
        };
        open(mail);
        robot.select("items", 0);

        fireMenu("task-preview");

        robot.awaitText("4 conflicts");
        assertThat(robot.seesText("Both sides are alike")).isFalse();
    }

    @Test
    void theBadgeOfARailRowKeepsItsNumberBesideALongComment() throws Exception {
        mail.info = HandlerInfo.of(HandlerType.SERVICE, "a comment that goes on and on ".repeat(6));
        open(mail);
        await(() -> look("Memory mail").errors() == 1);

        await(() -> stage.getScene().getRoot().lookupAll(".rail .badge.tone-bad").stream()
                .filter(Node::isVisible)
                .allMatch(badge -> ((Text) badge.lookup(".text")).getText().equals("1")));
    }

    @Test
    void theNextSyncStandsInTheTableAndInTheDetails() throws Exception {
        open(mail);
        robot.select("items", 0);
        center.schedules().put(Schedule.of("mail", List.of(), new Rule.Every(Duration.ofDays(30))));
        Instant due = center.schedules().times("mail").next(new ItemRef("mail", "inbox"));
        String shown = org.synccenter.ui.text.Formats.ofSystem().shortMoment(due);

        update("mail");

        for (String place : List.of("#items", "#four-facts")) {
            for (String told : List.of(shown, "every 30 days")) {
                await(() -> stage.getScene().lookup(place).lookupAll(".label").stream()
                        .anyMatch(node -> node instanceof Label l && told.equals(l.getText())));
            }
        }
    }

    @Test
    void howLargeAnItemIsStandsWhereThereIsRoomAndSomebodyKnows() throws Exception {
        mail.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.size("sent", new ItemSize(3, 1_200));
                context.items().forEach(item -> session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null)));
            }
        };
        open(mail);
        doOnUi(() -> stage.setWidth(1100));
        TableView<?> table = robot.node("items", TableView.class);
        TableColumnBase<?, ?> size = onUi(() -> table.getColumns().get(2));
        assertThat(onUi(size::isVisible)).as("nobody knows").isFalse();
        robot.select("items", 1);
        robot.click("sync");
        await(size::isVisible);
        robot.awaitText("3 files");
        robot.awaitText("1.2\u00a0kB");
        sortBySize(table);
        await(() -> ((ItemRow) table.getItems().getFirst()).ref().item().equals("sent"));

        doOnUi(() -> stage.setWidth(850));
        await(() -> !size.isVisible());
    }

    private static <S> void sortBySize(TableView<S> table) {
        TableColumn<S, ?> size = table.getColumns().get(2);
        doOnUi(() -> table.getSortOrder().setAll(List.of(size)));
    }

    @Test
    void theColumnsFillTheTableAndTheLongTextsGetTheRoom() throws Exception {
        open(mail);
        go("Results");
        TableView<?> table = robot.node("runs", TableView.class);
        double before = onUi(() -> width(table, 2));
        doOnUi(() -> stage.setWidth(1240));

        await(() -> width(table, 2) >= before + 200);
        await(() -> Math.abs(total(table) - table.getWidth()) < 20);
    }

    private static double width(TableView<?> table, int column) {
        return table.getColumns().get(column).getWidth();
    }

    private static double total(TableView<?> table) {
        return table.getColumns().stream()
                .mapToDouble(TableColumnBase::getWidth)
                .sum();
    }

    private String highlighted() {
        return onUi(() -> ((ItemRow) ((TableView<?>) stage.getScene().lookup("#items"))
                        .getSelectionModel()
                        .getSelectedItem())
                .view()
                .name());
    }

    private String detailed() {
        return onUi(() -> ((Label) stage.getScene().lookup("#details-name")).getText());
    }

    @Test
    void theStatusLineCountsOnlyWhatIsSeen() throws Exception {
        MemoryHandler phone = new MemoryHandler("phone", "music", "films");
        phone.info = new HandlerInfo(
                HandlerType.DEVICE, "", "", null, StateAnswer.KEPT_BY_CENTER, StateAnswer.YES, StateAnswer.YES);
        open(mail, phone);
        await(() -> statusText().contains("of 4 items"));

        center.activateHandler("phone", false, null, Set.of())
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        await(() -> statusText().contains("of 2 items"));
        center.hideItem(new ItemRef("mail", "sent"), true).toCompletableFuture().get(10, TimeUnit.SECONDS);
        await(() -> statusText().contains("of 1 item "));

        fireMenu("show-hidden");
        await(() -> statusText().contains("of 2 items"));
    }

    private String statusText() {
        return ((Label) stage.getScene().lookup("#status-text")).getText();
    }
}
