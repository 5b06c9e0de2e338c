package org.synccenter.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;

/** One line on a terminal that is written over and over, and gone at the end. Used by one thread. */
final class ProgressLine {
    private final CommandIo io;
    private final boolean shown;
    private String last = "";

    ProgressLine(CommandIo io, boolean quiet) {
        this.io = io;
        shown = io.terminal() && !quiet;
    }

    /** Shows what runs now; called as often as a person can read, a few times a second. */
    void update(CenterSnapshot snapshot) {
        if (!shown) {
            return;
        }
        List<ItemView> running = snapshot.items()
                .filter(i -> i.state() == ItemState.SYNCING || i.state() == ItemState.STOPPING)
                .toList();
        write(running.isEmpty() ? "" : line(running));
    }

    /** Leaves a clean line. */
    void clear() {
        if (shown) {
            write("");
        }
    }

    private String line(List<ItemView> running) {
        ItemView item = running.getFirst();
        StringBuilder line = new StringBuilder(item.name());
        if (running.size() > 1) {
            line.append(" (+").append(running.size() - 1).append(')');
        }
        @Nullable ProgressView progress = item.progress();
        if (progress != null) {
            if (progress.fraction() >= 0) {
                line.append("  ").append((int) (progress.fraction() * 100)).append(" %");
            }
            if (!progress.text().isEmpty()) {
                line.append("  ").append(progress.text());
            }
            if (progress.max() > 0) {
                line.append("  ").append(progress.step()).append('/').append(progress.max());
            }
            if (progress.bytesPerSecond() > 0) {
                line.append("  ").append(Words.bytes(progress.bytesPerSecond())).append("/s");
            }
            if (!progress.path().isEmpty()) {
                line.append("  ").append(progress.path());
            }
        }
        return TerminalText.shortened(TerminalText.safe(line.toString()), io.width() - 1);
    }

    private void write(String line) {
        if (line.equals(last)) {
            return;
        }
        // Blanks instead of an escape sequence: works on every terminal, also on those that know none.
        io.err()
                .print("\r" + line + " ".repeat(Math.max(0, last.length() - line.length()))
                        + (line.isEmpty() ? "\r" : ""));
        io.err().flush();
        last = line;
    }
}
