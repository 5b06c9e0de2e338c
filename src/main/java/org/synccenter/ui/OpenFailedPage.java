package org.synccenter.ui;

import org.synccenter.diagnostics.Faults;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.fx.Sentences;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** What the window shows when there is no engine to show: why, and the way out. */
final class OpenFailedPage {
    private OpenFailedPage() {}

    /**
     * Builds it.
     *
     * @param logFile where details are; empty = not named
     * @param quit closes the window
     */
    static EmptyState of(Throwable failure, String logFile, Runnable quit) {
        EmptyState page = new EmptyState(
                Icon.ERROR,
                Tone.BAD,
                UiText.OPEN_FAILED.text(),
                sentence(failure, logFile),
                Buttons.of(Icon.QUIT, UiText.QUIT.text(), quit));
        page.setId("open-failed");
        return page;
    }

    private static String sentence(Throwable failure, String logFile) {
        return Sentences.of(failure).orElseGet(() -> {
            String code =
                    Faults.report("the engine could not be opened", failure).code();
            return logFile.isEmpty()
                    ? UiText.UNEXPECTED_FAILURE.text(code)
                    : UiText.UNEXPECTED_FAILURE_LOG.text(code, logFile);
        });
    }
}
