package org.synccenter.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.synccenter.engine.MemoryEvents.event;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLink;
import org.synccenter.api.EventStore;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Owner;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.api.UiOperation;
import org.synccenter.contract.Proves;
import org.synccenter.stores.SqliteStores;

/** What becomes of each part of an event, and of a click on its link. */
final class EventFieldsTest extends EngineFixture {
    private final MemoryEvents own = new MemoryEvents();
    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b");

    @BeforeEach
    void openWithStore() throws SyncException {
        handler.capabilities.add(HandlerCapability.EVENT_STORE);
        handler.objects.put(EventStore.class, () -> own);
        open(handler);
    }

    private List<String> ids(@Nullable String handlerId, @Nullable String itemId) {
        return center.events().list(handlerId, itemId).stream()
                .map(SyncEvent::id)
                .toList();
    }

    private static SyncEvent linked(String id, @Nullable String text, @Nullable String reference) {
        return new SyncEvent(
                id, "mem", Instant.EPOCH, new EventDraft("a", EventLevel.ERROR, "n", "d", text, reference, "context"));
    }

    private Optional<URI> follow(String id, @Nullable Owner owner) {
        return center.followLink(id, owner)
                .toCompletableFuture()
                .orTimeout(30, SECONDS)
                .join();
    }

    /** Reports these drafts from within a sync. */
    private List<String> report(EventDraft... drafts) {
        List<String> reported = new CopyOnWriteArrayList<>();
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                for (EventDraft draft : drafts) {
                    reported.add(session.event(draft));
                }
                context.items().forEach(i -> session.progress(i, Progress.of(ProgressStatus.SUCCEEDED, null)));
            }
        };
        result(center.start(SyncRequest.ofHandler("mem")));
        return reported;
    }

    @Test
    @Proves("ISyncMgrEvent.GetEventID")
    void everyEventHasAnIdOfItsOwnByWhichItIsFound() {
        own.events.add(event("own", "a", EventLevel.WARNING, 1));
        EventDraft same = EventDraft.of("a", EventLevel.WARNING, "same", "same");

        List<String> reported = report(same, same, same);

        own.events.add(event("own", "a", EventLevel.WARNING, 1));
        assertThat(reported).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids(null, null)).containsAll(reported).contains("own").doesNotHaveDuplicates();
        assertThat(reported)
                .allSatisfy(id -> assertThat(center.events().get(id)).isPresent());
    }

    @Test
    @Proves("ISyncMgrEvent.GetHandlerID")
    void anEventOfAnUnknownHandlerIsListedUnderItsRawId() {
        centerStores
                .events()
                .add(new SyncEvent(
                        "orphan", "long gone", Instant.EPOCH, EventDraft.of("x", EventLevel.ERROR, "n", "d")));
        own.events.add(event("known", "a", EventLevel.ERROR, 1));

        assertThat(center.events().list(null, null))
                .extracting(SyncEvent::handler)
                .containsExactly("mem", "long gone");
        assertThat(ids("mem", null)).containsExactly("known");
        assertThat(center.events().list("long gone", null))
                .extracting(SyncEvent::id)
                .containsExactly("orphan");
    }

    @Test
    @Proves("ISyncMgrEvent.GetItemID")
    void theEventsOfOneItemAreWithoutThoseOfTheHandler() {
        own.events.add(event("item", "a", EventLevel.ERROR, 3));
        own.events.add(event("level", null, EventLevel.ERROR, 2));
        own.events.add(event("empty", "", EventLevel.ERROR, 1));
        own.events.add(event("other", "b", EventLevel.ERROR, 1));
        // A store that does not care what it is asked for.
        own.handedOut = list -> own.events;

        assertThat(ids("mem", "a")).containsExactly("item");
        assertThat(ids("mem", null)).containsExactly("item", "level", "empty", "other");
        assertThat(center.events().get("empty").orElseThrow().draft().itemId()).isNull();
    }

    @Test
    @Proves({"ISyncMgrEvent.GetLevel", "Semantics.EventsGoWithTheNextSync"})
    void onlyErrorsCount() {
        Map<EventLevel, Integer> counted = new EnumMap<>(EventLevel.class);
        for (EventLevel level : EventLevel.values()) {
            own.events.clear();
            own.events.add(event(level.name(), "a", level, 1));
            center.updateEvents("mem", null).toCompletableFuture().join();
            int ofOwn = view("a").errors();
            own.events.clear();
            center.updateEvents("mem", null).toCompletableFuture().join();
            report(EventDraft.of("a", level, "n", "d"));
            counted.put(level, ofOwn + view("a").errors());
            assertThat(center.events().list("mem", "a"))
                    .extracting(e -> e.draft().level())
                    .containsExactly(level);
        }
        assertThat(counted).isEqualTo(Map.of(EventLevel.INFORMATION, 0, EventLevel.WARNING, 0, EventLevel.ERROR, 2));
    }

    @Test
    @Proves("ISyncMgrEvent.GetFlags")
    void flagsThatAnotherProgramHasSetChangeNothing() throws Exception {
        centerStores.events().add(event("plain", "a", EventLevel.ERROR, 1));
        centerStores.events().add(event("flagged", "a", EventLevel.ERROR, 1));
        SyncEvent plain = center.events().get("plain").orElseThrow();
        center.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve(SqliteStores.FILE));
                var statement = connection.createStatement()) {
            statement.executeUpdate("ALTER TABLE event ADD COLUMN flags INTEGER NOT NULL DEFAULT 0");
            statement.executeUpdate("UPDATE event SET flags = 128 WHERE id = 'flagged'");
        }
        open(handler);

        SyncEvent flagged = center.events().get("flagged").orElseThrow();
        assertThat(flagged)
                .usingRecursiveComparison()
                .ignoringFields("id", "draft.name", "draft.description")
                .isEqualTo(plain);
        assertThat(ids("mem", "a")).containsExactlyInAnyOrder("plain", "flagged");
        assertThat(view("a").errors()).isEqualTo(2);
    }

    @Test
    @Proves("ISyncMgrEvent.GetTime")
    void theNewestComesFirstWhereverItLies() {
        own.events.add(event("1", "a", EventLevel.ERROR, 1));
        own.events.add(event("3", "a", EventLevel.ERROR, 3));
        centerStores.events().add(event("2", "a", EventLevel.ERROR, 2));
        centerStores.events().add(event("4", "a", EventLevel.ERROR, 4));

        assertThat(ids(null, null)).containsExactly("4", "3", "2", "1");
        assertThat(center.events().get("4").orElseThrow().time()).isEqualTo(Instant.ofEpochSecond(4));
    }

    @Test
    @Proves({"ISyncMgrEvent.GetName", "Semantics.LengthsCountTheTerminator"})
    void aNameEndsAfter127CharactersAndNeverWithinOne() {
        String longName = "n".repeat(126) + "😀" + "x".repeat(100);
        own.events.add(
                new SyncEvent("own", "mem", Instant.EPOCH, EventDraft.of("a", EventLevel.ERROR, "m".repeat(128), "d")));
        centerStores
                .events()
                .add(new SyncEvent("kept", "mem", Instant.EPOCH, EventDraft.of("a", EventLevel.ERROR, longName, "d")));

        assertThat(center.events().get("own").orElseThrow().draft().name()).isEqualTo("m".repeat(127));
        assertThat(center.events().list("mem", "a"))
                .extracting(e -> e.draft().name())
                .containsExactlyInAnyOrder("m".repeat(127), "n".repeat(126));
    }

    @Test
    @Proves("ISyncMgrEvent.GetDescription")
    void markupInADescriptionIsTextLikeAnyOther() {
        String markup = "<b>bold</b> &amp; {0} %s\n<script>alert(1)</script>";
        own.events.add(new SyncEvent("own", "mem", Instant.EPOCH, EventDraft.of("a", EventLevel.ERROR, "n", markup)));

        assertThat(center.events().get("own").orElseThrow().draft().description())
                .isEqualTo(markup);
        assertThat(center.events().list("mem", "a").getFirst().draft().description())
                .isEqualTo(markup);
    }

    @Test
    @Proves("ISyncMgrEvent.GetLinkText")
    void withoutATextThereIsNoLink() {
        own.events.add(linked("none", null, "https://example.org"));
        own.events.add(linked("empty", " ", "https://example.org"));
        own.events.add(linked("link", "Open", "https://example.org"));
        handler.objects.put(HandlerUi.class, () -> ui(new ArrayList<>(), null));

        assertThat(follow("none", null)).isEmpty();
        assertThat(follow("empty", null)).isEmpty();
        assertThat(handler.log).doesNotContain("object HandlerUi");
        handler.objects.remove(HandlerUi.class);
        assertThat(follow("link", null)).contains(URI.create("https://example.org"));
    }

    /** Writes down what the operation is told; waits for the latch while it is open. */
    private static HandlerUi ui(List<Object> log, @Nullable CountDownLatch closed) {
        return new HandlerUi() {
            @Override
            public Optional<UiOperation> operation(Kind kind, @Nullable String itemId) {
                return Optional.empty();
            }

            @Override
            public Optional<EventLink> eventLink() {
                return Optional.of(new EventLink() {
                    @Override
                    public void init(String eventId, SyncEvent event) {
                        log.add("init " + eventId);
                        log.add(event);
                    }

                    @Override
                    public boolean run(@Nullable Owner owner) {
                        log.add("run " + owner);
                        try {
                            return closed == null || closed.await(30, SECONDS);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                });
            }
        };
    }

    @Test
    @Proves({"ISyncMgrEventLinkUIOperation.Init", "Semantics.EventsGoWithTheNextSync"})
    void theHandlersWindowIsToldTheEventBeforeItIsShownAndGetsACopy() {
        SyncEvent inStore = linked("own", "Open", "/bin/sh");
        own.events.add(inStore);
        List<Object> log = new CopyOnWriteArrayList<>();
        handler.objects.put(HandlerUi.class, () -> ui(log, null));

        assertThat(follow("own", null)).isEmpty();

        assertThat(log).hasSize(3);
        assertThat(log.get(0)).isEqualTo("init own");
        assertThat(log.get(1)).isEqualTo(inStore).isNotSameAs(inStore);
        assertThat(log.get(2)).isEqualTo("run null");
    }

    @Test
    @Proves("ISyncMgrEvent.GetLinkReference")
    void theHandlersWindowComesFirstAndElseOnlyAHarmlessReferenceIsOpened() {
        own.events.add(linked("page", "Open", "https://example.org/help"));
        own.events.add(linked("program", "Open", Path.of("/bin/sh").toUri().toString()));
        own.events.add(linked("nothing", "Open", null));
        List<Object> log = new CopyOnWriteArrayList<>();
        Owner owner = () -> true;
        handler.objects.put(HandlerUi.class, () -> ui(log, null));
        assertThat(follow("page", owner)).isEmpty();
        assertThat(log).hasSize(3).endsWith("run " + owner);

        handler.objects.put(HandlerUi.class, () -> (HandlerUi) (kind, item) -> Optional.empty());
        assertThat(follow("page", owner)).contains(URI.create("https://example.org/help"));
        handler.objects.remove(HandlerUi.class);
        assertThat(follow("page", owner)).contains(URI.create("https://example.org/help"));
        assertThat(follow("nothing", owner)).isEmpty();
        assertThatThrownBy(() -> follow("program", owner))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(SyncException.class)
                .hasMessageContaining("could start a program");
        assertThatThrownBy(() -> follow("gone", owner)).hasMessageContaining("does not exist any more");
    }

    @Test
    void aSecondClickRaisesTheWindowThatIsOpen() throws Exception {
        own.events.add(linked("own", "Open", "https://example.org"));
        List<Object> log = new CopyOnWriteArrayList<>();
        CountDownLatch closed = new CountDownLatch(1);
        handler.objects.put(HandlerUi.class, () -> ui(log, closed));
        CountDownLatch raised = new CountDownLatch(1);
        Owner owner = new Owner() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void toFront() {
                raised.countDown();
            }
        };
        CompletableFuture<Optional<URI>> first = center.followLink("own", owner).toCompletableFuture();
        Awaitility.await().until(() -> log.size() == 3);

        assertThat(follow("own", owner)).isEmpty();

        assertThat(raised.await(30, SECONDS)).isTrue();
        closed.countDown();
        assertThat(first.get(30, SECONDS)).isEmpty();
        assertThat(log).hasSize(3);
        assertThat(follow("own", () -> false)).isEmpty();
        assertThat(log).hasSize(6).endsWith("run null");
    }

    @Test
    void aWindowThatBreaksSaysSoInOneSentence() {
        own.events.add(linked("own", "Open", "https://example.org"));
        handler.objects.put(HandlerUi.class, () -> new HandlerUi() {
            @Override
            public Optional<UiOperation> operation(Kind kind, @Nullable String itemId) {
                return Optional.empty();
            }

            @Override
            public Optional<EventLink> eventLink() {
                return Optional.of(new EventLink() {
                    @Override
                    public void init(String eventId, SyncEvent event) {
                        throw new LinkageError("half a plug-in");
                    }

                    @Override
                    public boolean run(@Nullable Owner owner) {
                        throw new AssertionError("init has failed");
                    }
                });
            }
        });

        assertThatThrownBy(() -> follow("own", null))
                .hasRootCauseInstanceOf(LinkageError.class)
                .cause()
                .isInstanceOf(SyncException.class)
                .hasMessageStartingWith("“Memory mem” broke off");
    }

    @Test
    @Proves("ISyncMgrEvent.GetContext")
    void theHandlersNoteComesBackUnchanged() {
        String note = "{\"a\":\"\u0001 é😀\"} ".repeat(500);
        EventDraft draft = new EventDraft("a", EventLevel.WARNING, "n", "d", "Open", null, note);
        String id = report(draft).getFirst();
        List<Object> log = new CopyOnWriteArrayList<>();
        handler.objects.put(HandlerUi.class, () -> ui(log, null));

        assertThat(follow(id, null)).isEmpty();

        assertThat(log.get(1))
                .isInstanceOfSatisfying(
                        SyncEvent.class, e -> assertThat(e.draft()).isEqualTo(draft));
    }
}
