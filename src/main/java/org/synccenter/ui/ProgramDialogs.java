package org.synccenter.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.diagnostics.Diagnostics;
import org.synccenter.engine.SyncCenter;
import org.synccenter.ui.about.AboutDialog;
import org.synccenter.ui.about.AboutText;
import org.synccenter.ui.about.FaultDialog;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.shell.ProgramActions;
import org.synccenter.ui.shell.ShellView;
import org.synccenter.ui.theme.Tone;

/** What the window tells and does about the program itself. On the UI thread. */
final class ProgramDialogs implements ProgramActions {
    private final Background background;
    private final OwnerWindow owner;
    private final LaunchOptions options;
    private final Supplier<@Nullable SyncCenter> center;
    private final Supplier<@Nullable ShellView> view;

    /**
     * @param center null while it is not open
     * @param view where sentences are told; null while there is nothing to tell them in
     */
    ProgramDialogs(
            Background background,
            OwnerWindow owner,
            LaunchOptions options,
            Supplier<@Nullable SyncCenter> center,
            Supplier<@Nullable ShellView> view) {
        this.background = background;
        this.owner = owner;
        this.options = options;
        this.center = center;
        this.view = view;
    }

    @Override
    public void about() {
        background.run(
                () -> {
                    AboutDialog.About about = AboutDialog.About.read();
                    return owner.ask("about", () -> new AboutDialog(about));
                },
                answer -> {},
                text -> {});
    }

    /** Something went wrong inside the program. */
    void fault(String code, String report) {
        background.run(
                () -> owner.ask("fault " + code, () -> new FaultDialog(code, report, options.logFile())),
                answer -> {},
                text -> {});
    }

    @Override
    public void copyDiagnostics() {
        SyncCenter open = center.get();
        if (open == null) {
            return;
        }
        background.run(
                () -> Diagnostics.text(Diagnostics.of(open, Path.of(options.logFile()))),
                text -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
                    say(Tone.GOOD, AboutText.DIAGNOSTICS_COPIED.text());
                },
                this::complain);
    }

    @Override
    public boolean hasSessionStart() {
        return options.session().isPresent();
    }

    @Override
    public void tellSessionStart(Consumer<Boolean> told) {
        options.session().ifPresent(session -> background.run(session::isOn, told, this::complain));
    }

    @Override
    public void startWithSession(boolean on) {
        options.session()
                .ifPresent(session -> background.run(
                        () -> {
                            session.set(on);
                            return on;
                        },
                        done -> {},
                        this::complain));
    }

    private void complain(String text) {
        say(Tone.BAD, text);
    }

    private void say(Tone tone, String text) {
        ShellView shown = view.get();
        if (shown != null) {
            shown.message(tone, text);
        }
    }
}
