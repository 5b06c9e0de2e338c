package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLink;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.UiOperation;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.contract.Proves;
import org.synccenter.engine.MemoryHandler;

/** What handlers report, as the window tells it. */
class MessagesTest extends WindowFixture {
    private static final Instant START = Instant.parse("2026-11-20T08:15:00Z");

    private final MemoryHandler mail = new MemoryHandler("mail", "inbox", "sent");
    private final List<SyncEvent> before = new ArrayList<>();

    @Override
    void fill() {
        before.forEach(stores.events()::add);
    }

    private void event(@Nullable String item, EventLevel level, String name, String text, @Nullable String link) {
        int number = before.size();
        before.add(new SyncEvent(
                "e" + number,
                "mail",
                START.plusSeconds(60L * number),
                new EventDraft(item, level, name, text, link, "https://example.org/help", "note " + number)));
    }

    private void openMessages(int rows) throws Exception {
        open(mail);
        go("Results");
        robot.click("choose-events");
        robot.awaitRows("events", rows);
    }

    private List<String> names() {
        TableView<?> table = robot.node("events", TableView.class);
        return onUi(() -> table.getItems().stream()
                .map(e -> ((SyncEvent) e).draft().name())
                .toList());
    }

    private String description() {
        Label label = robot.node("event-description", Label.class);
        return onUi(label::getText);
    }

    @Test
    @Proves({"ISyncMgrEvent.GetLevel", "ISyncMgrEventStore.GetEventCount"})
    void onlyErrorsAreCountedAndAllAreListed() throws Exception {
        event("inbox", EventLevel.INFORMATION, "12 letters fetched", "", null);
        event("inbox", EventLevel.WARNING, "The box is nearly full", "", null);
        event("sent", EventLevel.ERROR, "2 letters were not sent", "", null);
        openMessages(3);

        assertThat(names())
                .as("newest first")
                .containsExactly("2 letters were not sent", "The box is nearly full", "12 letters fetched");
        await(() -> look("Memory mail").errors() == 1);
        assertThat(look("Results").errors()).isEqualTo(1);
        for (int row = 0; row < 3; row++) {
            robot.select("events", row);
            robot.awaitText(List.of("Error", "Warning", "Information").get(row));
        }
    }

    @Test
    @Proves({"ISyncMgrEvent.GetName", "ISyncMgrEvent.GetDescription", "ISyncMgrEvent.GetTime", "ISyncMgrEvent.GetItemID"
    })
    void aMessageIsPlainTextAndTellsWhenAndWhat() throws Exception {
        event(
                "inbox",
                EventLevel.ERROR,
                "_Two_ <b>letters</b>",
                "See <a href='x'>here</a> &amp; there.\nThen again.",
                null);
        openMessages(1);
        robot.select("events", 0);

        robot.awaitText("_Two_ <b>letters</b>");
        Awaitility.await().until(() -> description().startsWith("See"));
        assertThat(description()).isEqualTo("See <a href='x'>here</a> &amp; there.\nThen again.");
        robot.awaitText("Item inbox");
        String local = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.getDefault(Locale.Category.FORMAT))
                .format(START.atZone(ZoneId.systemDefault()));
        robot.awaitText(local);
    }

    @Test
    @Proves({"ISyncMgrEvent.GetLinkText", "ISyncMgrEvent.GetLinkReference"})
    void aLinkIsShownOnlyWhereThereIsAText() throws Exception {
        event("inbox", EventLevel.ERROR, "without", "no link", null);
        event("inbox", EventLevel.ERROR, "empty", "empty link", " ");
        event("inbox", EventLevel.ERROR, "with", "a link", "How to _repair_ it");
        openMessages(3);
        robot.select("events", 2);
        Awaitility.await().until(() -> description().equals("no link"));
        assertThat(robot.sees("event-link")).isFalse();
        robot.select("events", 1);
        Awaitility.await().until(() -> description().equals("empty link"));
        assertThat(robot.sees("event-link")).isFalse();

        robot.select("events", 0);
        assertThat(robot.text("event-link")).isEqualTo("How to _repair_ it");
        robot.click("event-link");

        await(() -> opened.equals(List.of(URI.create("https://example.org/help"))));
    }

    @Test
    void aLinkThatLeadsNowhereSafeSaysSo() throws Exception {
        before.add(new SyncEvent(
                "e0",
                "mail",
                START,
                new EventDraft("inbox", EventLevel.ERROR, "bad", "bad", "Run it", "javascript:alert(1)", null)));
        openMessages(1);
        robot.select("events", 0);
        robot.click("event-link");

        robot.awaitText("not opened");
        assertThat(opened).isEmpty();
    }

    /** A handler's own window for its links, which asks its owner. */
    private final class Repair implements EventLink {
        private SyncEvent shown;

        @Override
        public void init(String eventId, SyncEvent event) {
            shown = event;
            linked.add("init " + eventId);
        }

        @Override
        public boolean run(@Nullable Owner owner) {
            linked.add("run " + shown.draft().context());
            return OwnerWindow.of(owner)
                    .flatMap(w -> w.ask("repair", () -> HandlerWindowsTest.question("Repair?")))
                    .isPresent();
        }
    }

    private final List<String> linked = new CopyOnWriteArrayList<>();

    @Test
    @Proves({"ISyncMgrEventLinkUIOperation.Init", "ISyncMgrEvent.GetContext"})
    void theHandlersOwnWindowIsOpenedOnceHoweverOftenTheLinkIsClicked() throws Exception {
        mail.objects.put(HandlerUi.class, () -> new HandlerUi() {
            @Override
            public Optional<UiOperation> operation(Kind kind, @Nullable String itemId) {
                return Optional.empty();
            }

            @Override
            public Optional<EventLink> eventLink() {
                return Optional.of(new Repair());
            }
        });
        event("inbox", EventLevel.ERROR, "asks", "asks", "Repair it");
        openMessages(1);
        robot.select("events", 0);
        robot.click("event-link");
        robot.awaitText("Repair?");
        robot.fire("event-link");
        robot.click("question-ok");
        await(() -> robot.dialogsOver(stage) == 0);

        assertThat(linked).containsExactly("init e0", "run note 0");
        assertThat(opened).isEmpty();
    }

    @Test
    @Proves("ISyncMgrEventStore.RemoveEvent")
    void messagesAreRemovedByButtonAndKey() throws Exception {
        event("inbox", EventLevel.ERROR, "one", "", null);
        event("inbox", EventLevel.ERROR, "two", "", null);
        event("inbox", EventLevel.ERROR, "three", "", null);
        openMessages(3);
        robot.select("events", 0);
        robot.click("remove-events");
        robot.awaitRows("events", 2);
        robot.select("events", 1);
        robot.press(KeyCode.DELETE);
        robot.awaitRows("events", 1);

        assertThat(names()).containsExactly("two");
        await(() -> look("Results").errors() == 1);
    }

    @Test
    void theErrorsOfAnItemLeadToTheMessages() throws Exception {
        event("inbox", EventLevel.ERROR, "one", "", null);
        open(mail);
        robot.select("items", 0);
        await(() -> item("mail", "inbox").errors() == 1);
        robot.fire("details-errors");
        robot.awaitRows("events", 1);
    }
}
