package org.synccenter.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.engine.ProgressView;
import org.synccenter.ui.text.Formats;

class ProgressWordsTest {
    private final Formats formats = new Formats(InstantSource.system(), ZoneId.of("UTC"), Locale.ENGLISH);

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private static ProgressView progress(long step, long max, long bytes, long maxBytes, long speed) {
        return new ProgressView("", "", step, max, bytes, maxBytes, speed, Instant.EPOCH);
    }

    @Test
    void nothingKnownIsNothingSaid() {
        assertThat(ProgressWords.facts(progress(0, 0, 0, 0, 0), formats)).isEmpty();
        assertThat(ProgressWords.fraction(List.of(progress(0, 0, 0, 0, 0)))).isNegative();
    }

    @Test
    void everythingKnownIsSaid() {
        String facts = ProgressWords.facts(progress(1204, 3310, 3_000_000, 9_000_000, 1_000_000), formats);

        assertThat(facts.replace('\u00a0', ' '))
                .isEqualTo("1,204 of 3,310 files \u00b7 3 MB of 9 MB \u00b7 1 MB/s \u00b7 a few seconds left");
    }

    @Test
    void severalItemsAreAddedUp() {
        var all = List.of(progress(1, 2, 0, 0, 0), progress(3, 4, 0, 0, 0));

        assertThat(ProgressWords.facts(all, formats)).isEqualTo("4 of 6 files");
        assertThat(ProgressWords.fraction(all)).isEqualTo(0.625);
    }

    @Test
    void filesThatAreOnlyCountedLaterAreNotSaidToBeNone() {
        String facts = ProgressWords.facts(progress(0, 3000, 8_600_000, 9_000_000, 0), formats);

        assertThat(facts.replace('\u00a0', ' ')).isEqualTo("8.6 MB of 9 MB");
        assertThat(ProgressWords.facts(progress(0, 3000, 0, 9_000_000, 0), formats))
                .startsWith("0 of 3,000 files");
    }
}
