package org.synccenter.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ChangeWatch;
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/** What a program without a window hears of the system, on a real bus; the system is played. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the bus is a Unix socket")
class ServedSystemTest {
    @TempDir
    private Path temp;

    private final MemoryHandler mail = new MemoryHandler("mail", "inbox");
    private final AtomicBoolean go = new AtomicBoolean();
    private final List<String> looks = new CopyOnWriteArrayList<>();
    private Path held;
    private TestBus bus;
    private FakeDesktop desktop;
    private SyncCenter center;

    @BeforeEach
    void open() throws Exception {
        held = temp.resolve("held");
        bus = new TestBus(temp);
        desktop = new FakeDesktop(bus);
        mail.script = (context, sessions) -> await().until(go::get);
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
        InstantSource clock = InstantSource.system();
        center = SyncCenter.open(List.of(mail), SqliteStores.open(temp.resolve("home"), clock), temp, clock);
    }

    @AfterEach
    void close() throws Exception {
        go.set(true);
        center.close();
        desktop.close();
        bus.close();
    }

    private ServedSystem begin(Map<String, String> environment) {
        return ServedSystem.begin(
                center,
                environment,
                () -> new SleepLock(List.of("sh", "-c", "touch " + held + "; cat; rm " + held)),
                Duration.ofMillis(50));
    }

    private void sync() {
        center.start(SyncRequest.ofHandler("mail"));
        await().until(() -> Files.exists(held));
    }

    @Test
    void itIsKeptAwakeWhileASyncRunsUnlessItIsOnItsBattery() throws Exception {
        try (ServedSystem _ = begin(bus.environment())) {
            assertThat(held).doesNotExist();
            sync();
            desktop.onBattery(true);
            await().until(() -> !Files.exists(held));
            desktop.onBattery(false);
            await().until(() -> Files.exists(held));

            go.set(true);
            await().until(() -> !Files.exists(held));
        }
    }

    @Test
    void afterASleepWhatIsWatchedIsLookedAtAgain() throws Exception {
        try (ServedSystem _ = begin(bus.environment())) {
            // It listens before it keeps anything awake.
            sync();
            go.set(true);
            await().until(() -> !center.snapshot().isBusy());
            center.runSchedules();
            desktop.sleep(true);
            assertThat(looks).isEmpty();

            desktop.sleep(false);

            await().until(() -> looks.equals(List.of("inbox")));
        }
    }

    @Test
    void withoutABusItIsKeptAwakeAllTheSameUntilTheEnd() {
        try (ServedSystem _ = begin(Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + temp.resolve("none")))) {
            sync();
        }

        await().until(() -> !Files.exists(held));
    }
}
