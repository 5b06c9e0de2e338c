package org.synccenter.ui;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.SyncCenter;
import org.synccenter.i18n.Language;
import org.synccenter.ui.conflicts.FilePicker;
import org.synccenter.ui.conflicts.Folders;
import org.synccenter.ui.conflicts.FxConflictPresenter;
import org.synccenter.ui.controls.LayoutMemory;
import org.synccenter.ui.face.FxFace;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.fx.FxPump;
import org.synccenter.ui.schedule.FxScheduleEditor;
import org.synccenter.ui.shell.Power;
import org.synccenter.ui.shell.ProgramActions;
import org.synccenter.ui.shell.RailRow;
import org.synccenter.ui.shell.ShellView;
import org.synccenter.ui.shell.WindowActions;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.TextSize;
import org.synccenter.ui.theme.Theme;
import org.synccenter.ui.theme.Tone;

/**
 * The one window: almost empty at first, then the shell over the open engine, or a page that says why it could not be opened. All
 * methods on the UI thread.
 */
final class MainWindow implements WindowActions {
    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);
    private static final Duration TEXTS_AGE = Duration.ofMinutes(1);

    private final Stage stage;
    private final LaunchOptions options;
    private final Consumer<URI> opener;
    private final Background background = Background.create();
    private final KeptSettings settings = new KeptSettings(background);
    private final FxOwnerWindow owner;
    private final ProgramDialogs program;
    private final Language.Locales system = Language.Locales.now();
    private final StackPane root = new StackPane();
    private final WindowTheme theme = new WindowTheme();

    private @Nullable SyncCenter center;
    private @Nullable FxPump<CenterSnapshot> pump;
    private @Nullable ShellParts parts;
    private WindowMemory memory = WindowMemory.NONE;
    private LayoutMemory layout = new LayoutMemory("");
    private Language language = Language.SYSTEM;
    private TextSize textSize = TextSize.NORMAL;
    final UsedFace face = new UsedFace();
    private @Nullable Destination wanted;
    private final Leaving leaving;
    private Power power = Power.PLENTY;
    private Runnable ended = () -> {};
    private boolean failed;
    private volatile boolean gone;

    /** @param opener opens a place in the world outside; called on the UI thread */
    MainWindow(Stage stage, LaunchOptions options, Consumer<URI> opener) {
        this.stage = stage;
        this.options = options;
        this.opener = opener;
        this.owner = new FxOwnerWindow(stage, Looks::dress);
        this.program =
                new ProgramDialogs(background, owner, options, () -> center, () -> parts == null ? null : parts.view());
        this.leaving = new Leaving(stage, owner, background, this::isBusy, settings::put, this::say, this::end);
        root.getStyleClass().add("page");
        Scene scene = new Scene(root, WindowMemory.DEFAULT_WIDTH, WindowMemory.DEFAULT_HEIGHT);
        Looks.dress(scene);
        Looks.dress(stage);
        stage.setScene(scene);
        stage.setTitle(UiText.PROGRAM.text());
        WindowLimits.apply(stage);
        wanted = options.destination().orElse(null);
    }

    void show() {
        leaving.show(options.minimised(), options.desktop().mayHaveTray());
    }

    /** Comes to the front and goes there, as soon as there is something to go to. */
    void raise(Optional<Destination> destination) {
        if (gone) {
            return;
        }
        leaving.raise();
        destination.ifPresent(this::go);
    }

    private void go(Destination destination) {
        ShellParts shown = parts;
        if (shown == null) {
            wanted = destination;
        } else {
            shown.go(destination);
        }
    }

    /** Called on the UI thread when the window is gone for good. */
    void onEnd(Runnable listener) {
        ended = listener;
    }

    Optional<ShellParts> parts() {
        return Optional.ofNullable(parts);
    }

    void power(Power now) {
        power = now;
        parts().ifPresent(made -> made.model().setPower(now));
    }

    private void say(String sentence) {
        parts().ifPresent(made -> made.view().message(Tone.NEUTRAL, sentence));
    }

    private boolean isBusy() {
        return parts().map(ShellParts::model)
                .map(model -> model.busyProperty().get() || model.conflicts().isSettling())
                .orElse(false);
    }

    /** Says what is waited for, until there is something to fill the window with. */
    void waits(Optional<Waiting> waiting) {
        if (center == null && !failed) {
            root.getChildren().clear();
            waiting.ifPresent(now -> show(WaitingPage.of(now, leaving::quit)));
        }
    }

    /** Fills the window, as soon as it is known how it was left. */
    void opened(OpenedCenter opened) {
        SyncCenter now = opened.center();
        center = now;
        settings.use(now.states());
        owner.share(now.prompts());
        background.run(
                () -> Leaving.Memory.load(now.states()), leaving::remembered, text -> LOG.warn("settings: {}", text));
        background.run(() -> WindowMemory.load(now.states()), loaded -> opened(opened, loaded), text -> {
            LOG.warn("settings: {}", text);
            opened(opened, WindowMemory.NONE);
        });
    }

    private void opened(OpenedCenter opened, WindowMemory loaded) {
        if (gone) {
            return;
        }
        memory = loaded;
        layout = new LayoutMemory(loaded.layout());
        loaded.applyTo(stage);
        theme.remembered(loaded.theme());
        language = loaded.language();
        language.use(system);
        textSize = loaded.textSize();
        Looks.use(textSize);
        WindowLimits.apply(stage);
        ShellView view = fill(opened.center()).view();
        if (!options.minimised()) {
            StartTime.noteAtNextPulse(stage.getScene());
        }
        view.focusStart();
        if (wanted != null) {
            go(wanted);
        }
        opened.notices().forEach(notice -> view.message(Tone.WARNING, notice));
        options.desktop().begin(opened.center(), new WindowAtDesktop(this, leaving, stage));
        if (language != Language.SYSTEM) {
            // The engine was opened before it was known which language is wanted.
            askHandlersAgain(opened.center());
        }
    }

    /** Builds the window's content, at first and whenever the language changes. */
    private ShellParts fill(SyncCenter now) {
        Formats formats = Formats.ofSystem();
        ShellParts made = ShellParts.create(now, background, owner, formats, this);
        parts = made;
        made.model().setPower(power);
        stage.titleProperty().bind(made.model().titleProperty());
        MemoryReturn memoryReturn = new MemoryReturn();
        made.model().busyProperty().addListener((o, was, is) -> memoryReturn.busy(is));
        made.model().apply(now.snapshot());
        made.view().remember(layout);
        show(made.view());
        face.use(now, face(now, made, formats));
        endPump();
        pump = new FxPump<>(now::onChange, now::snapshot, made.model()::apply);
        pump.every(TEXTS_AGE, made.view()::refreshTimes);
        return made;
    }

    private FxFace face(SyncCenter now, ShellParts made, Formats formats) {
        var presenter = new FxConflictPresenter(
                formats,
                item -> now.snapshot().name(item),
                location -> background.run(() -> Folders.of(location), this::open, made.view()::failed),
                FilePicker::system);
        return new FxFace(
                stage,
                owner,
                now::snapshot,
                presenter,
                new FxScheduleEditor(now.schedules(), now::snapshot)::edit,
                made.view()::notice,
                made.view()::offer);
    }

    /** Says why there is nothing to show. */
    void failed(Throwable failure) {
        failed = true;
        show(OpenFailedPage.of(failure, options.logFile(), leaving::quit));
        leaving.mustBeSeen();
    }

    private void show(Parent content) {
        root.getChildren().setAll(content);
    }

    @Override
    public void close() {
        leaving.close();
    }

    @Override
    public void quit() {
        leaving.quit();
    }

    @Override
    public ReadOnlyBooleanProperty trayProperty() {
        return leaving.trayProperty();
    }

    @Override
    public boolean isKeptInTray() {
        return leaving.isKept();
    }

    @Override
    public void keepInTray(boolean keep) {
        leaving.keep(keep);
    }

    @Override
    public void open(URI place) {
        try {
            opener.accept(place);
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be opened here", place.getScheme(), e);
        }
    }

    @Override
    public ProgramActions program() {
        return program;
    }

    /** Something went wrong inside the program. */
    void fault(String code, String report) {
        program.fault(code, report);
    }

    @Override
    public void palette() {
        ShellParts shown = parts;
        if (shown != null) {
            PaletteLayer.open(root, shown.view()::commands);
        }
    }

    @Override
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.property();
    }

    @Override
    public void choose(Theme chosen) {
        theme.choose(chosen);
        settings.put(states -> WindowMemory.saveTheme(states, chosen));
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public void choose(Language chosen) {
        if (chosen == language) {
            return;
        }
        settings.put(states -> WindowMemory.saveLanguage(states, chosen));
        layout.note(root);
        language = chosen;
        chosen.use(system);
        options.desktop().wordsChanged();
        buildAnew();
        Optional.ofNullable(center).ifPresent(this::askHandlersAgain);
    }

    /** Names and states come from the handlers, in the language in which they were asked. */
    private void askHandlersAgain(SyncCenter now) {
        background.run(
                () -> {
                    now.snapshot().handlers().forEach(handler -> now.update(handler.id()));
                    return true;
                },
                done -> {},
                text -> LOG.warn("handlers: {}", text));
    }

    @Override
    public TextSize textSize() {
        return textSize;
    }

    @Override
    public void choose(TextSize chosen) {
        if (chosen == textSize) {
            return;
        }
        settings.put(states -> WindowMemory.saveTextSize(states, chosen));
        layout.note(root);
        textSize = chosen;
        Looks.use(chosen);
        WindowLimits.apply(stage);
        buildAnew();
    }

    /** The same content in new words and sizes, at the place where the person was. */
    private void buildAnew() {
        parts().ifPresent(shown -> shown.whenSettled(() -> buildAnew(shown)));
    }

    private void buildAnew(ShellParts shown) {
        SyncCenter now = center;
        if (now == null || !shown.equals(parts) || gone) {
            return;
        }
        RailRow.Target place = shown.model().place();
        ShellParts made = fill(now);
        made.model().go(place);
        made.view().focusStart();
    }

    /** Whether the window is gone for good. Callable from any thread. */
    boolean isGone() {
        return gone;
    }

    /** The window is gone for good; does nothing the second time. */
    void end() {
        if (gone) {
            return;
        }
        gone = true;
        options.desktop().end();
        theme.end();
        face.end();
        owner.closed();
        endPump();
        layout.note(root);
        memory = WindowMemory.of(stage, memory, layout.text());
        ended.run();
    }

    private void endPump() {
        if (pump != null) {
            pump.close();
        }
    }

    /** Lets what is being written come to an end and keeps the window's size; blocks, so it is called after the window is gone, by the thread that launched it. */
    void saveMemory() {
        SyncCenter now = center;
        parts().ifPresent(made -> made.model().conflicts().finish());
        if (now != null) {
            memory.save(now.states());
        }
    }
}
