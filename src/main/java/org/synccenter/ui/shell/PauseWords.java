package org.synccenter.ui.shell;

import java.time.Instant;
import org.synccenter.engine.schedule.Pause;
import org.synccenter.ui.text.Formats;

/** Says that nothing starts by itself, and until when. */
public final class PauseWords {
    private PauseWords() {}

    /** Without a full stop. */
    public static String of(Instant until, Formats formats) {
        if (until.equals(Pause.OPEN_END)) {
            return ShellText.PAUSED.text();
        }
        return switch (Math.clamp(formats.daysAhead(until), 0, 2)) {
            case 0 -> ShellText.PAUSED_UNTIL.text(formats.time(until));
            case 1 -> ShellText.PAUSED_TOMORROW.text(formats.time(until));
            default -> ShellText.PAUSED_UNTIL.text(formats.moment(until));
        };
    }
}
