package org.synccenter.tray;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/** What fails in the desktop leaves no window hidden. */
@Timeout(60)
class BrokenDesktopTest {
    @TempDir
    private Path temp;

    private final NotedWindow window = new NotedWindow();
    private SyncCenter center;
    private DesktopTray tray;

    @BeforeEach
    void open() throws Exception {
        center = SyncCenter.open(
                List.of(new MemoryHandler("mail", "inbox")),
                SqliteStores.open(temp, InstantSource.system()),
                temp,
                InstantSource.system());
    }

    @AfterEach
    void close() {
        tray.end();
        center.close();
    }

    private void begin(Map<String, String> environment, List<Pixmap> pictures) {
        tray = new DesktopTray(
                environment,
                new TrayIcons() {
                    @Override
                    public List<Pixmap> of(TrayState state, int turn) {
                        if (pictures.isEmpty()) {
                            throw new NoClassDefFoundError("played");
                        }
                        return pictures;
                    }
                },
                listener -> Optional.empty(),
                () -> new SleepLock(List.of()),
                new DesktopTray.Times(Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMillis(50)));
        tray.begin(center, window);
    }

    @Test
    void aBusThatBreaksTakesTheTrayWithIt() throws Exception {
        TestBus bus = new TestBus(temp);
        // Ends with its bus.
        FakeWatcher watcher = new FakeWatcher(bus);
        begin(bus.environment(), List.of(new Pixmap(1, new int[] {0})));
        await().until(() -> window.asked.contains("tray true") && !watcher.registered.isEmpty());
        bus.close();

        await().until(() -> window.asked.contains("tray false"));
    }

    @Test
    void aTrayThatCannotBeginSaysSo() {
        begin(Map.of("DBUS_SESSION_BUS_ADDRESS", "", "DBUS_SYSTEM_BUS_ADDRESS", ""), List.of());

        await().until(() -> window.asked.contains("tray false"));
    }
}
