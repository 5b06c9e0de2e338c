package org.synccenter.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.tray.dbus.DbusMenu;

/** The icon on a real bus, looked at by the desktop's part. */
@Timeout(60)
class StatusNotifierHostTest {
    private static final List<Pixmap> BLUE = List.of(pixmap(2, 0xff2f81f7), pixmap(3, 0xff2f81f7));
    private static final TrayEntry SYNC = new TrayEntry(3, "Sync all", new TrayCommand.SyncAll());

    @TempDir
    private Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private TestBus testBus;
    private FakeWatcher watcher;
    private Bus bus;
    private StatusNotifierHost host;

    private static Pixmap pixmap(int size, int colour) {
        int[] argb = new int[size * size];
        Arrays.fill(argb, colour);
        return new Pixmap(size, argb);
    }

    private static TrayLook look(TrayState state, String text, TrayEntry... menu) {
        return new TrayLook(state, "Sync Center", text, List.of(menu));
    }

    @BeforeEach
    void open() throws Exception {
        testBus = new TestBus(folder);
        bus = Bus.session(testBus.environment()).orElseThrow();
        host = new StatusNotifierHost(bus, worker, new TrayHost.Listener() {
            @Override
            public void shown(boolean now) {
                heard.add("shown " + now);
            }

            @Override
            public void chosen(int id) {
                heard.add("chosen " + id);
            }

            @Override
            public void clicked() {
                heard.add("clicked");
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        bus.close();
        if (watcher != null) {
            watcher.close();
        }
        testBus.close();
        worker.shutdown();
        assertThat(worker.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private void start() throws Exception {
        worker.submit(() -> {
            host.start();
            return true;
        });
    }

    private void watch() throws Exception {
        watcher = new FakeWatcher(testBus);
    }

    private void started() throws Exception {
        watch();
        start();
        await().until(() -> heard.contains("shown true"));
    }

    @Test
    void theDesktopReadsHowTheIconLooks() throws Exception {
        started();
        host.show(look(TrayState.IDLE, "All in sync", SYNC), BLUE);

        assertThat(watcher.registered).singleElement().asString().startsWith("org.kde.StatusNotifierItem-");
        assertThat((String) watcher.icon("Title")).isEqualTo("Sync Center");
        assertThat((String) watcher.icon("Status")).isEqualTo("Active");
        var all = watcher.icon();
        assertThat(all.get("Menu")).hasToString(new Variant<>(new DBusPath("/MenuBar")).toString());
        assertThat(all.get("IconPixmap").getSig()).isEqualTo("a(iiay)");
        List<Object[]> pictures = watcher.icon("IconPixmap");
        assertThat(pictures).hasSize(2);
        assertThat(pictures.getFirst()[0]).isEqualTo(2);
        assertThat(bytes(pictures.getFirst()[2])).startsWith(-1, 0x2f, -127, -9).hasSize(16);
        Object[] tip = watcher.icon("ToolTip");
        assertThat(tip[2]).isEqualTo("Sync Center");
        assertThat(tip[3]).isEqualTo("All in sync");
    }

    /** The library gives arrays as lists or as arrays. */
    private static List<Integer> bytes(Object array) {
        return array instanceof byte[] raw
                ? IntStream.range(0, raw.length).mapToObj(i -> (int) raw[i]).toList()
                : ((List<?>) array).stream().map(b -> ((Number) b).intValue()).toList();
    }

    @Test
    void onlyWhatHasChangedIsTold() throws Exception {
        started();
        host.show(look(TrayState.IDLE, "one", SYNC), BLUE);
        await().until(() -> watcher.signals.containsAll(List.of("icon", "status Active", "tip", "layout")));
        watcher.signals.clear();

        host.show(look(TrayState.IDLE, "one", SYNC), BLUE);
        host.show(look(TrayState.IDLE, "two", SYNC), BLUE);
        await().until(() -> watcher.signals.equals(List.of("tip")));
        host.show(look(TrayState.ERROR, "two", new TrayEntry(3, "Sync a_ll", null)), List.of(BLUE.getFirst()));

        await().until(() -> watcher.signals.size() == 4);
        assertThat(watcher.signals).containsExactlyInAnyOrder("tip", "entries", "icon", "status NeedsAttention");
    }

    @Test
    void theMenuIsReadAndClicked() throws Exception {
        started();
        host.show(
                look(
                        TrayState.IDLE,
                        "one",
                        new TrayEntry(1, "In sync", null),
                        new TrayEntry(2, "", null),
                        new TrayEntry(1000, "Sync my_files", new TrayCommand.SyncAll())),
                BLUE);
        DbusMenu menu = watcher.menu();

        DbusMenu.Pair<UInt32, DbusMenu.Node> layout = menu.layout(0, -1, List.of());
        List<DbusMenu.Described> entries = menu.properties(List.of(), List.of());
        menu.event(1000, "hovered", new Variant<>(0), new UInt32(1));
        menu.event(1000, "clicked", new Variant<>(0), new UInt32(1));
        List<Integer> unknown = menu.events(List.of(
                new DbusMenu.Happened(1, "clicked", new Variant<>(0), new UInt32(1)),
                new DbusMenu.Happened(77, "clicked", new Variant<>(0), new UInt32(1))));

        assertThat(layout.first.intValue()).isPositive();
        assertThat(layout.second.id).isZero();
        assertThat(layout.second.children).hasSize(3);
        assertThat(entries).extracting(e -> e.id).containsExactly(0, 1, 2, 1000);
        assertThat(entries.get(1).properties.get("enabled").getValue()).isEqualTo(false);
        assertThat(entries.get(2).properties.get("type").getValue()).isEqualTo("separator");
        assertThat(entries.get(3).properties.get("label").getValue()).isEqualTo("Sync my__files");
        assertThat(unknown).containsExactly(77);
        await().until(() -> heard.containsAll(List.of("chosen 1000", "chosen 1")));
        assertThat(menu.aboutToShow(0)).isFalse();
        assertThat(menu.aboutToShowAll(List.of(0, 5)).second).containsExactly(5);
        assertThat(menu.property(1, "label").getValue()).isEqualTo("In sync");
    }

    @Test
    void aClickIsHeard() throws Exception {
        started();
        watcher.item().activate(3, 4);

        await().until(() -> heard.contains("clicked"));
    }

    @Test
    void itRegistersWhenTheDesktopsPartAppearsAndAgainWhenItRestarts() throws Exception {
        assumeTrue(testBus.tellsOwners(), "needs dbus-daemon");
        start();
        await().until(() -> heard.equals(List.of("shown false")));
        watch();
        await().until(() -> watcher.registered.size() == 1);
        watcher.close();
        await().until(() -> heard.getLast().equals("shown false"));

        watch();

        await().until(() -> watcher.registered.size() == 1);
        await().until(() -> heard.getLast().equals("shown true"));
    }

    @Test
    void aDesktopThatShowsNoIconsIsNoTray() throws Exception {
        started();

        watcher.host(false);
        await().until(() -> heard.getLast().equals("shown false"));
        watcher.host(true);

        await().until(() -> heard.getLast().equals("shown true"));
    }
}
