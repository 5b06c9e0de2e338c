package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.Owner;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncSession;
import org.synccenter.engine.Face;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.desktop.Desktop;
import org.synccenter.ui.desktop.DesktopWindow;
import org.synccenter.ui.shell.News;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.Power;

/** A program that has no window yet, and no toolkit: the desktop and the window are played, the engine is real. */
@Timeout(30)
class HiddenStartTest {
    private final List<String> desk = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final MemoryHandler mail = new MemoryHandler("mail", "inbox");
    private final CountDownLatch release = new CountDownLatch(1);
    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @TempDir
    private Path home;

    private SqliteStores stores;
    private SyncCenter center;
    private @Nullable DesktopWindow atDesktop;
    private @Nullable Face windowsFace;
    private HiddenStart hidden;

    private final Desktop desktop = new Desktop() {
        @Override
        public boolean mayHaveTray() {
            return true;
        }

        @Override
        public void begin(SyncCenter opened, DesktopWindow window) {
            desk.add("begin");
            atDesktop = window;
        }

        @Override
        public void wordsChanged() {
            desk.add("words");
        }

        @Override
        public void end() {
            desk.add("end");
        }
    };

    /** The window that comes in the end. */
    private final DesktopWindow real = new DesktopWindow() {
        @Override
        public void raise() {
            asked.add("raise");
        }

        @Override
        public void go(Page page) {
            asked.add("go " + page);
        }

        @Override
        public void follow(News.Piece piece) {
            asked.add("follow");
        }

        @Override
        public void quit() {
            asked.add("quit");
        }

        @Override
        public void tray(boolean there) {
            asked.add("tray " + there);
        }

        @Override
        public void power(Power power) {
            asked.add("power " + power.onBattery());
        }

        @Override
        public boolean isLookedAt() {
            return true;
        }

        @Override
        public boolean isStill() {
            return true;
        }
    };

    @BeforeEach
    void open() throws Exception {
        stores = SqliteStores.open(home, InstantSource.system());
        center = SyncCenter.open(List.of(mail), stores, home, InstantSource.system());
        hidden = new HiddenStart(desktop, () -> Optional.ofNullable(windowsFace));
    }

    @AfterEach
    void close() {
        release.countDown();
        hidden.window(true);
        hidden.await();
        center.close();
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    private void opened() {
        hidden.opened(new OpenedCenter(center, List.of()), null);
    }

    private DesktopWindow window() {
        DesktopWindow window = atDesktop;
        assertThat(window).isNotNull();
        return window;
    }

    private void syncForLong() throws Exception {
        mail.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                release.await();
            }
        };
        center.startAll(StartReason.MANUAL, SyncOptions.DEFAULT, null);
        await().until(() -> center.snapshot().isBusy());
    }

    @Test
    void onlyAStartIntoATrayCanDoWithoutAWindow() {
        assertThat(HiddenStart.isPossible(options(true, desktop))).isTrue();
        assertThat(HiddenStart.isPossible(options(false, desktop))).isFalse();
        assertThat(HiddenStart.isPossible(options(true, Desktop.NONE))).isFalse();
    }

    private static LaunchOptions options(boolean minimised, Desktop desktop) {
        return new LaunchOptions(minimised, "", Optional.empty(), Optional.empty(), desktop);
    }

    @Test
    void whatIsAskedBeforeTheWindowReachesItInTurn() {
        opened();
        window().power(new Power(true, false));
        window().tray(true);
        assertThat(window().isLookedAt()).isFalse();
        window().go(Page.CONFLICTS);
        window().raise();

        assertThat(hidden.await()).contains(true);
        hidden.begin(center, real);

        assertThat(asked).containsExactly("power true", "go CONFLICTS", "raise", "tray true");
        window().tray(false);
        window().quit();
        assertThat(asked).endsWith("tray false", "quit");
        assertThat(window().isLookedAt()).isTrue();
        assertThat(window().isStill()).isTrue();
        assertThat(desk).containsExactly("begin");
    }

    @Test
    void aWindowThatIsWantedBeforeTheEngineIsOpenBeginsTheDesktopItself() {
        hidden.raise();
        assertThat(hidden.await()).contains(true);
        opened();
        assertThat(desk).isEmpty();

        hidden.begin(center, real);
        window().raise();

        assertThat(desk).containsExactly("begin");
        assertThat(asked).containsExactly("raise");
    }

    @Test
    void withoutATrayTheWindowComesAsAnIcon() {
        opened();
        assertThat(hidden.mayHaveTray()).isTrue();
        window().tray(false);

        assertThat(hidden.await()).contains(false);
        assertThat(hidden.mayHaveTray()).isFalse();
    }

    @Test
    void anEngineThatCannotOpenIsToldInAWindow() {
        hidden.opened(null, new IllegalStateException("played"));

        assertThat(hidden.await()).contains(true);
    }

    @Test
    void quittingEndsTheProgramWithoutAWindow() {
        opened();
        window().quit();

        assertThat(hidden.await()).isEmpty();
        assertThat(desk).containsExactly("begin", "end");
    }

    @Test
    void quittingWhileSomethingRunsMakesTheWindowThatAsks() throws Exception {
        opened();
        syncForLong();
        window().quit();

        assertThat(hidden.await()).contains(true);
        hidden.begin(center, real);
        assertThat(asked).containsExactly("quit");
    }

    @Test
    void fromOutsideItEndsAlsoWhileSomethingRuns() throws Exception {
        opened();
        syncForLong();

        assertThat(hidden.interrupt()).isTrue();
        assertThat(hidden.await()).isEmpty();
    }

    @Test
    void aWindowOnItsWayIsEndedByTheToolkit() {
        opened();
        window().raise();

        assertThat(hidden.interrupt()).isFalse();
        assertThat(hidden.await()).contains(true);
    }

    @Test
    void itSpeaksTheLanguageThatWasChosenAndLeavesTheSystemsToTheWindow() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        hidden = new HiddenStart(desktop, Optional::empty);
        stores.states().putSetting("ui.language", "de");
        opened();
        assertThat(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).isEqualTo("de");

        hidden.raise();
        hidden.await();

        assertThat(Locale.getDefault(Locale.Category.DISPLAY)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whoNeedsAPersonWaitsForTheWindow() throws Exception {
        opened();
        CompletableFuture<Optional<List<String>>> chosen = new CompletableFuture<>();
        AwaitedFace awaited = new AwaitedFace(() -> hidden.window(false));
        Thread.ofVirtual().start(() -> chosen.complete(awaited.chooseItems("mail", true)));

        assertThat(hidden.await()).contains(false);
        assertThat(chosen).isNotDone();
        awaited.is(Optional.of(new PlayedFace()));

        assertThat(chosen.get(10, TimeUnit.SECONDS)).contains(List.of("inbox"));
    }

    @Test
    void theEngineIsServedAllTheTimeByOneFace() throws Exception {
        opened();
        syncThatTellsAPerson();
        hidden.raise();
        hidden.await();
        PlayedFace shown = new PlayedFace();
        windowsFace = shown;
        try (AutoCloseable use = center.useFace(shown)) {
            hidden.begin(center, real);
            assertThat(use).isNotNull();
        }
        assertThat(shown.notices).hasSize(1);

        // The stand-in has gone with the window's coming, and the window's own has just been taken away.
        syncThatTellsAPerson();

        assertThat(shown.notices).hasSize(1);
    }

    private void syncThatTellsAPerson() throws Exception {
        mail.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.manualSync();
            }
        };
        for (RequestHandle run : center.startAll(StartReason.MANUAL, SyncOptions.DEFAULT, null)) {
            var _ = run.result().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void nobodyWaitsForAWindowThatWillNotCome() throws Exception {
        List<Optional<List<String>>> answers = new ArrayList<>();
        AwaitedFace face = new AwaitedFace(() -> {});
        Thread waiting = Thread.ofPlatform().start(() -> answers.add(face.chooseItems("mail", false)));
        await().until(() -> waiting.getState() == Thread.State.WAITING);
        face.notice(new Face.Notice("mail", "news", ""));
        face.is(Optional.empty());
        waiting.join();

        assertThat(answers).containsExactly(Optional.empty());
        assertThat(face.owner()).isNull();
    }

    @Test
    void whatIsSaidInPassingMakesNoWindowAndIsShownWithIt() {
        List<String> wanted = new ArrayList<>();
        AwaitedFace face = new AwaitedFace(() -> wanted.add("window"));
        face.notice(new Face.Notice("mail", "news", ""));
        face.notice(new Face.Notice("mail", "more", ""));
        assertThat(face.owner()).isNull();
        assertThat(wanted).isEmpty();

        PlayedFace window = new PlayedFace();
        face.is(Optional.of(window));

        assertThat(window.notices).containsExactlyInAnyOrder("news", "more");
    }

    /** Chooses and notes. */
    private static final class PlayedFace implements Face {
        final List<String> notices = new CopyOnWriteArrayList<>();

        @Override
        public @Nullable Owner owner() {
            return null;
        }

        @Override
        public ConflictPresenter conflictPresenter() {
            return (conflict, abilities, info, owner) -> {};
        }

        @Override
        public Optional<List<String>> chooseItems(String handlerId, boolean minimized) {
            return Optional.of(List.of("inbox"));
        }

        @Override
        public boolean editSchedules(String handlerId, @Nullable Owner owner) {
            return true;
        }

        @Override
        public Retry couldNotResolve(String conflictId, String sentence) {
            return Retry.SKIP;
        }

        @Override
        public void notice(Notice notice) {
            notices.add(notice.title());
        }
    }
}
