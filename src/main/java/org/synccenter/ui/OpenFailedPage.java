package org.synccenter.ui;

import javafx.scene.Parent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.fx.Sentences;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** Stands in the window when there is no engine to show. */
final class OpenFailedPage {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFailedPage.class);

    private OpenFailedPage() {}

    /**
     * Says why there is nothing to show.
     *
     * @param logFile where details are; empty = not named
     */
    static Parent of(Throwable failure, String logFile, Runnable quit) {
        String text = Sentences.of(failure).orElseGet(() -> {
            LOG.error("the engine could not be opened", failure);
            return logFile.isEmpty()
                    ? UiText.UNEXPECTED_FAILURE.text()
                    : UiText.UNEXPECTED_FAILURE_LOG.text(logFile);
        });
        EmptyState page = new EmptyState(
                Icon.ERROR,
                Tone.BAD,
                UiText.OPEN_FAILED.text(),
                text,
                Buttons.of(Icon.QUIT, UiText.QUIT.text(), quit));
        page.setId("open-failed");
        return page;
    }
}
