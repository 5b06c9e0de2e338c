package org.synccenter.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.diagnostics.Diagnostics;
import org.synccenter.engine.SyncCenter;
import org.synccenter.ui.about.AboutDialog;
import org.synccenter.ui.about.AboutText;
import org.synccenter.ui.about.FaultDialog;
import org.synccenter.ui.fx.Background;

/** What the window tells about the program itself. On the UI thread. */
final class ProgramDialogs {
    private final Background background;
    private final OwnerWindow owner;
    private final String logFile;

    /** @param logFile empty = there is none */
    ProgramDialogs(Background background, OwnerWindow owner, String logFile) {
        this.background = background;
        this.owner = owner;
        this.logFile = logFile;
    }

    /** What program this is. */
    void about() {
        background.run(
                () -> {
                    AboutDialog.About about = AboutDialog.About.read();
                    return owner.ask("about", () -> new AboutDialog(about));
                },
                answer -> {},
                text -> {});
    }

    /** That something went wrong inside the program. */
    void fault(String code, String report) {
        background.run(
                () -> owner.ask("fault " + code, () -> new FaultDialog(code, report, logFile)),
                answer -> {},
                text -> {});
    }

    /**
     * Copies what helps to find a fault.
     *
     * @param done gets one sentence
     * @param failed gets one sentence
     */
    void copyDiagnostics(SyncCenter center, Consumer<String> done, Consumer<String> failed) {
        background.run(
                () -> Diagnostics.text(Diagnostics.of(center, Path.of(logFile))),
                text -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
                    done.accept(AboutText.DIAGNOSTICS_COPIED.text());
                },
                failed);
    }
}
