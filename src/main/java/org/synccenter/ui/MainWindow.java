package org.synccenter.ui;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.SyncCenter;
import org.synccenter.ui.conflicts.FilePicker;
import org.synccenter.ui.conflicts.Folders;
import org.synccenter.ui.conflicts.FxConflictPresenter;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.face.FxFace;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.fx.FxPump;
import org.synccenter.ui.fx.Sentences;
import org.synccenter.ui.schedule.FxScheduleEditor;
import org.synccenter.ui.shell.ShellViewModel;
import org.synccenter.ui.shell.WindowActions;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Theme;
import org.synccenter.ui.theme.Tone;

/**
 * The one window: almost empty at first, then the shell over the open engine, or a page that says why it could not be opened. All
 * methods on the UI thread.
 */
final class MainWindow implements WindowActions {
    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);
    private static final Duration TEXTS_AGE = Duration.ofSeconds(20);

    private final Stage stage;
    private final LaunchOptions options;
    private final Consumer<URI> opener;
    private final Background background = Background.create();
    private final Formats formats = Formats.ofSystem();
    private final FxOwnerWindow owner;
    private final StackPane root = new StackPane();
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.SYSTEM);
    /** Held here, because the system's preferences only hold listeners, not windows. */
    private final ChangeListener<ColorScheme> systemChanged =
            (o, was, is) -> theme.get().apply(is);

    private @Nullable SyncCenter center;
    private @Nullable FxPump<CenterSnapshot> pump;
    private @Nullable ShellViewModel model;
    private @Nullable WindowMemory memory;
    private @Nullable AutoCloseable face;
    private boolean themeChosen;

    /** @param opener opens a place in the world outside; called on the UI thread */
    MainWindow(Stage stage, LaunchOptions options, Consumer<URI> opener) {
        this.stage = stage;
        this.options = options;
        this.opener = opener;
        this.owner = new FxOwnerWindow(stage, Looks::dress);
        theme.get().apply(Platform.getPreferences().getColorScheme());
        Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
        root.getStyleClass().add("page");
        Scene scene = new Scene(root, WindowMemory.DEFAULT_WIDTH, WindowMemory.DEFAULT_HEIGHT);
        Looks.dress(scene);
        Looks.dress(stage);
        stage.setScene(scene);
        stage.setTitle(UiText.PROGRAM.text());
        stage.setMinWidth(760);
        stage.setMinHeight(480);
        stage.setIconified(options.minimised());
        stage.setOnCloseRequest(e -> {
            e.consume();
            close();
        });
        stage.setOnHidden(e -> hidden());
    }

    void show() {
        stage.show();
    }

    void raise() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /** Fills the window. */
    void opened(OpenedCenter opened) {
        SyncCenter now = opened.center();
        center = now;
        ShellParts parts = ShellParts.create(now, background, owner, formats, this);
        model = parts.model();
        stage.titleProperty().bind(parts.model().titleProperty());
        MemoryReturn memoryReturn = new MemoryReturn();
        parts.model().busyProperty().addListener((o, was, is) -> memoryReturn.busy(is));
        show(parts.view());
        parts.view().focusStart();
        opened.notices().forEach(notice -> parts.view().message(Tone.WARNING, notice));
        owner.share(now.prompts());
        face = now.useFace(face(now, parts));
        pump = new FxPump<>(now::onChange, now::snapshot, parts.model()::apply);
        pump.every(TEXTS_AGE, parts.view()::refreshTimes);
        background.run(() -> WindowMemory.load(now.states()), this::remembered, text -> LOG.warn("settings: {}", text));
    }

    private FxFace face(SyncCenter now, ShellParts parts) {
        var presenter = new FxConflictPresenter(
                formats,
                item -> now.snapshot().name(item),
                location -> background.run(() -> Folders.of(location), this::open, parts.view()::failed),
                FilePicker::system);
        return new FxFace(
                stage,
                owner,
                now::snapshot,
                presenter,
                new FxScheduleEditor(now.schedules(), now::snapshot)::edit,
                parts.view()::notice,
                parts.view()::offer);
    }

    private void remembered(WindowMemory loaded) {
        memory = loaded;
        loaded.applyTo(stage);
        // A choice made meanwhile is newer than what was remembered.
        if (!themeChosen && theme.get() != loaded.theme()) {
            apply(loaded.theme());
        }
    }

    /** Says why there is nothing to show. */
    void failed(Throwable failure) {
        String text = Sentences.of(failure).orElseGet(() -> {
            LOG.error("the engine could not be opened", failure);
            return options.logFile().isEmpty()
                    ? UiText.UNEXPECTED_FAILURE.text()
                    : UiText.UNEXPECTED_FAILURE_LOG.text(options.logFile());
        });
        EmptyState page = new EmptyState(
                Icon.ERROR,
                Tone.BAD,
                UiText.OPEN_FAILED.text(),
                text,
                Buttons.of(Icon.QUIT, UiText.QUIT.text(), stage::hide));
        page.setId("open-failed");
        show(page);
    }

    private void show(Parent content) {
        root.getChildren().setAll(content);
    }

    @Override
    public void close() {
        ShellViewModel shown = model;
        if (shown == null || !shown.busyProperty().get()) {
            stage.hide();
            return;
        }
        background.run(
                () -> owner.ask("close", CloseDialog::new),
                answer -> answer.ifPresent(yes -> stage.hide()),
                text -> stage.hide());
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
    public void about() {
        background.run(() -> owner.ask("about", AboutDialog::new), answer -> {}, text -> {});
    }

    @Override
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    @Override
    public void choose(Theme chosen) {
        themeChosen = true;
        apply(chosen);
        SyncCenter now = center;
        if (now != null) {
            background.run(
                    () -> {
                        WindowMemory.saveTheme(now.states(), chosen);
                        return true;
                    },
                    done -> {},
                    text -> LOG.warn("settings: {}", text));
        }
    }

    private void apply(Theme chosen) {
        theme.set(chosen);
        chosen.apply(Platform.getPreferences().getColorScheme());
    }

    private void hidden() {
        Platform.getPreferences().colorSchemeProperty().removeListener(systemChanged);
        endFace();
        owner.closed();
        if (pump != null) {
            pump.close();
        }
        memory = WindowMemory.of(stage, theme.get());
    }

    private void endFace() {
        AutoCloseable last = face;
        try {
            if (last != null) {
                last.close();
            }
        } catch (Exception e) {
            LOG.warn("the window could not be taken out of use", e);
        }
    }

    /** Keeps the window's size; blocks, so it is called after the window is gone, by the thread that launched it. */
    void saveMemory() {
        SyncCenter now = center;
        WindowMemory last = memory;
        if (now != null && last != null) {
            last.save(now.states());
        }
    }
}
