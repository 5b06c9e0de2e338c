package org.synccenter.ui.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.synccenter.engine.ProgressView;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;

/** How far it is, in words; only what is known: never "0 of 0". */
public final class ProgressWords {
    private ProgressWords() {}

    /** "1,204 of 8,312 files · 3.1 of 8.4 GB · 38 MB/s · about 3 min left"; empty when nothing is known yet. */
    public static String facts(ProgressView progress, Formats formats) {
        return facts(List.of(progress), formats);
    }

    /** The same for several items together. */
    public static String facts(Collection<ProgressView> all, Formats formats) {
        long step = all.stream().mapToLong(ProgressView::step).sum();
        long max = all.stream().mapToLong(ProgressView::max).sum();
        long bytes = all.stream().mapToLong(ProgressView::bytes).sum();
        long maxBytes = all.stream().mapToLong(ProgressView::maxBytes).sum();
        long speed = all.stream().mapToLong(ProgressView::bytesPerSecond).sum();
        List<String> parts = new ArrayList<>();
        // Files count as done in batches, long after their bytes: "0 of 3,000" beside 95 % would only puzzle.
        if (max > 0 && (step > 0 || bytes == 0)) {
            parts.add(UiText.FILES_OF.text(step, max));
        } else if (max == 0 && step > 0) {
            parts.add(UiText.FILES_SO_FAR.text(step));
        }
        if (maxBytes > 0) {
            parts.add(UiText.BYTES_OF.text(formats.bytes(bytes), formats.bytes(maxBytes)));
        }
        if (speed > 0) {
            parts.add(formats.rate(speed));
            String left = maxBytes > 0 ? formats.left(maxBytes - bytes, speed) : "";
            if (!left.isEmpty()) {
                parts.add(left);
            }
        }
        return String.join(" \u00b7 ", parts);
    }

    /** Done part of several items together, by bytes where they are known; -1 when it cannot be told. */
    public static double fraction(Collection<ProgressView> all) {
        if (all.isEmpty() || all.stream().anyMatch(p -> p.fraction() < 0)) {
            return -1;
        }
        return all.stream().mapToDouble(ProgressView::fraction).average().orElse(-1);
    }
}
