package org.synccenter.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ChangeWatch;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;
import org.synccenter.tray.dbus.DbusMenu;

/** The whole of it on a real bus over a real engine; the desktop and the window are played. */
@Timeout(60)
class DesktopTrayTest {
    @TempDir
    private Path temp;

    private final NotedWindow window = new NotedWindow();
    private final List<String> drawn = new CopyOnWriteArrayList<>();
    private final MemoryHandler mail = new MemoryHandler("mail", "inbox");
    private TestBus bus;
    private FakeWatcher watcher;
    private FakeDesktop desktop;
    private SyncCenter center;
    private DesktopTray tray;

    /** Needs no toolkit. */
    private final TrayIcons icons = new TrayIcons() {
        @Override
        public List<Pixmap> of(TrayState state, int turn) {
            drawn.add(state + " " + turn);
            return List.of(new Pixmap(1, new int[] {turn}));
        }
    };

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        held = temp.resolve("held");
        bus = new TestBus(temp);
        watcher = new FakeWatcher(bus);
        desktop = new FakeDesktop(bus);
        Path home = temp.resolve("home");
        List<SyncHandlerProvider> providers =
                new CopyOnWriteArrayList<>(ServiceLoader.load(SyncHandlerProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
        providers.add(mail);
        center = SyncCenter.open(
                providers, SqliteStores.open(home, InstantSource.system()), home, InstantSource.system());
    }

    @AfterEach
    void close() throws Exception {
        if (tray != null) {
            tray.end();
        }
        center.close();
        desktop.close();
        watcher.close();
        bus.close();
    }

    /** Is there while the computer is kept awake. */
    private Path held;

    private void begin(Map<String, String> environment, @Nullable TrayHost other) {
        tray = new DesktopTray(
                environment,
                icons,
                listener -> Optional.ofNullable(other),
                () -> new SleepLock(List.of("sh", "-c", "touch " + held + "; cat; rm " + held)),
                new DesktopTray.Times(Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(50)));
        tray.begin(center, window);
    }

    private void begin() {
        begin(bus.environment(), null);
        await().until(() -> window.asked.contains("tray true"));
    }

    private List<DbusMenu.Described> entries() throws Exception {
        return watcher.menu().properties(List.of(), List.of());
    }

    private int entry(String label) throws Exception {
        await().until(() -> entries().stream().anyMatch(e -> label(e).startsWith(label)));
        return entries().stream()
                .filter(e -> label(e).startsWith(label))
                .findFirst()
                .orElseThrow()
                .id;
    }

    private static String label(DbusMenu.Described entry) {
        Variant<?> label = entry.properties.get("label");
        return label == null ? "" : label.getValue().toString();
    }

    private void click(String label) throws Exception {
        watcher.menu().event(entry(label), "clicked", new Variant<>(0), new UInt32(0));
    }

    /** A sync that reports nothing counts as failed; one that is over at once may never be seen to run. */
    private void untilSeen() {
        await().until(() -> drawn.getLast().startsWith("SYNCING"));
    }

    @Test
    void aPairIsSyncedFromTheMenu() throws Exception {
        Path left = Files.createDirectories(temp.resolve("left"));
        Path right = Files.createDirectories(temp.resolve("right"));
        Files.writeString(left.resolve("letter.txt"), "Dear all");
        center.addItem(
                "folder",
                new ItemDraft(
                        "docs",
                        "My_docs",
                        Map.of("left", List.of(left.toString()), "right", List.of(right.toString()))));
        begin();

        click("Sync My__docs");

        await().untilAsserted(() ->
                assertThat(right.resolve("letter.txt")).exists().content().isEqualTo("Dear all"));
        assertThat(entry("Sync My__docs – In sync")).isPositive();
        assertThat(window.asked).doesNotContain("raise");
    }

    @Test
    void theMenuLeadsToTheWindowAndPauses() throws Exception {
        begin();
        click("Open Sync Center");
        click("Results");
        click("No conflicts");
        click("Quit");
        watcher.item().activate(0, 0);
        await().until(() -> window.asked.containsAll(List.of("go RESULTS", "go CONFLICTS", "quit"))
                && window.asked.stream().filter("raise"::equals).count() == 2);

        click("Pause for 1 hour");
        await().until(() -> center.schedules().pause().holds());
        Instant end = center.schedules().pause().until().orElseThrow();
        assertThat(end).isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3600));
        click("Resume");
        await().until(() -> !center.schedules().pause().holds());
        click("Pause until tomorrow");
        await().until(() -> center.schedules().pause().holds());
    }

    @Test
    void theIconTurnsWhileSomethingRunsAndOnlyThen() throws Exception {
        AtomicBoolean go = new AtomicBoolean();
        mail.script = (context, sessions) -> await().until(go::get);
        begin();
        await().until(() -> drawn.contains("IDLE 0"));
        click("Sync Item inbox");

        await().until(() -> drawn.containsAll(List.of("SYNCING 0", "SYNCING 1", "SYNCING 2")));
        go.set(true);

        // Nothing was reported: that counts as failed.
        await().until(() -> drawn.getLast().equals("ERROR 0"));
        await().until(() -> watcher.<String>icon("Status").equals("NeedsAttention"));
        int still = drawn.size();
        await().during(Duration.ofMillis(300)).until(() -> drawn.size() == still);
    }

    @Test
    void nothingTurnsWhereThePersonWantsNothingToMove() throws Exception {
        begin();
        window.still = true;
        syncWhile(() -> await().during(Duration.ofMillis(120)).until(() -> !drawn.contains("SYNCING 1")));
        window.still = false;
        desktop.still("org.gnome.desktop.interface enable-animations");
        syncWhile(() -> await().during(Duration.ofMillis(120)).until(() -> !drawn.contains("SYNCING 1")));
        desktop.still("");

        syncWhile(() -> await().until(() -> drawn.contains("SYNCING 1")));
    }

    /** Looks on while something is synced. */
    private void syncWhile(Runnable look) throws Exception {
        AtomicBoolean go = new AtomicBoolean();
        mail.script = (context, sessions) -> await().until(go::get);
        click("Sync Item inbox");
        untilSeen();
        look.run();
        go.set(true);
        await().until(() -> !drawn.getLast().startsWith("SYNCING"));
    }

    @Test
    void newsAreToldOnTheDesktopWhileNobodyLooksAndOneCauseIsOneNote() throws Exception {
        mail.script = (context, sessions) -> untilSeen();
        begin();
        click("Sync Item inbox");
        await().until(() -> desktop.notes.size() == 1);
        click("Sync Item inbox");
        await().until(() -> desktop.notes.size() == 2);

        FakeDesktop.Note first = desktop.notes.get(0);
        assertThat(first.replaces()).isZero();
        assertThat(first.summary()).isEqualTo("Sync Center");
        assertThat(first.body()).contains("could not sync");
        assertThat(first.actions()).containsExactly("default", "Open", "open", "Open");
        assertThat(desktop.notes.get(1).replaces()).as("in place of the first").isEqualTo(first.id());

        desktop.choose(first.id(), "open");
        await().until(() -> window.asked.contains("follow ITEMS"));
        click("Sync Item inbox");
        await().until(() -> desktop.notes.size() == 3);
        assertThat(desktop.notes.get(2).replaces()).as("the first was closed").isZero();
    }

    @Test
    void whoLooksAtTheWindowIsNotToldElsewhere() throws Exception {
        mail.script = (context, sessions) -> untilSeen();
        window.lookedAt = true;
        begin();
        click("Sync Item inbox");
        await().until(() -> drawn.contains("ERROR 0"));
        // What the tray does after this, it does after all that it did before.
        int registered = watcher.registered.size();
        watcher.host(true);
        await().until(() -> watcher.registered.size() > registered);
        assertThat(desktop.notes).isEmpty();
        window.lookedAt = false;
        click("Sync Item inbox");

        await().until(() -> !desktop.notes.isEmpty());
    }

    @Test
    void whatADesktopWouldReadAsMarkupIsEscapedWhereItDoes() throws Exception {
        MemoryHandler odd = new MemoryHandler("odd", "<b>&co");
        center.close();
        Path home = temp.resolve("other");
        center = SyncCenter.open(
                List.of(odd), SqliteStores.open(home, InstantSource.system()), home, InstantSource.system());
        odd.script = (context, sessions) -> untilSeen();
        begin();
        click("Sync Item <b>");
        await().until(() -> desktop.notes.size() == 1);

        assertThat(desktop.notes.getFirst().body()).contains("&lt;b&gt;&amp;co");
    }

    @Test
    void batteryAndMeteredConnectionsAreTold() throws Exception {
        begin();
        await().until(() -> window.asked.contains("battery false metered false"));
        desktop.onBattery(true);
        await().until(() -> window.asked.getLast().equals("battery true metered false"));
        desktop.metered(3);
        await().until(() -> window.asked.getLast().equals("battery true metered true"));
        desktop.onBattery(false);
        desktop.metered(4);

        await().until(() -> window.asked.getLast().equals("battery false metered false"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script stands in for systemd-inhibit")
    void theComputerIsKeptAwakeWhileASyncRunsUnlessItIsOnItsBattery() throws Exception {
        AtomicBoolean go = new AtomicBoolean();
        mail.script = (context, sessions) -> await().until(go::get);
        begin();
        await().until(() -> window.asked.contains("battery false metered false"));
        assertThat(held).doesNotExist();
        click("Sync Item inbox");
        await().until(() -> Files.exists(held));
        desktop.onBattery(true);
        await().until(() -> !Files.exists(held));
        desktop.onBattery(false);
        await().until(() -> Files.exists(held));

        go.set(true);
        await().until(() -> !Files.exists(held));
        await().until(() -> drawn.getLast().equals("ERROR 0"));
        go.set(false);
        desktop.onBattery(true);
        await().until(() -> window.asked.getLast().equals("battery true metered false"));
        drawn.clear();
        click("Sync Item inbox");

        await().until(() -> drawn.contains("SYNCING 4"));
        assertThat(held).doesNotExist();
        go.set(true);
    }

    @Test
    void afterASleepWhatIsWatchedIsLookedAtAgain() throws Exception {
        List<String> looks = new CopyOnWriteArrayList<>();
        mail.objects.put(ChangeWatch.class, () -> new ChangeWatch() {
            @Override
            public AutoCloseable watch(Listener told) {
                return () -> {};
            }

            @Override
            public Patience patience(String itemId) {
                return new Patience(Duration.ZERO, Duration.ZERO);
            }

            @Override
            public Look look(String itemId) {
                looks.add(itemId);
                return new Look(false, Duration.ofHours(1));
            }
        });
        center.start(SyncRequest.ofHandler("mail"))
                .result()
                .toCompletableFuture()
                .get();
        center.runSchedules();
        begin();
        desktop.sleep(true);
        await().until(() -> window.asked.contains("battery false metered false"));
        assertThat(looks).isEmpty();

        desktop.sleep(false);

        await().until(() -> looks.equals(List.of("inbox")));
    }

    @Test
    void withoutATrayTheWindowIsToldSoOnceAndLaterThatThereIsOne() throws Exception {
        watcher.host(false);
        begin(bus.environment(), null);
        await().until(() -> window.asked.contains("tray false"));

        watcher.host(true);
        await().until(() -> window.asked.contains("tray true"));
        watcher.host(false);

        await().until(() -> window.asked.getLast().equals("tray false"));
        assertThat(window.asked.stream().filter(a -> a.startsWith("tray")))
                .containsExactly("tray false", "tray true", "tray false");
    }

    @Test
    void aTrayThatIsNotOnTheBusIsUsedWhereTheDesktopHasNone() throws Exception {
        List<String> shown = new CopyOnWriteArrayList<>();
        TrayHost other = new TrayHost() {
            @Override
            public void show(TrayLook look, List<Pixmap> icon) {
                shown.add(look.text());
            }

            @Override
            public void close() {
                shown.add("closed");
            }
        };
        watcher.host(false);
        begin(bus.environment(), other);
        await().until(() -> shown.contains("0 of 1 item in sync"));

        watcher.host(true);

        await().until(() -> shown.getLast().equals("closed"));
    }

    @Test
    void withoutABusEverythingElseWorks() {
        begin(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", "DBUS_SYSTEM_BUS_ADDRESS", ""), null);

        await().untilAsserted(() -> assertThat(window.asked).containsExactly("tray false"));
    }
}
