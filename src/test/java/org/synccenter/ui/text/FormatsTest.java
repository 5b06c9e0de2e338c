package org.synccenter.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");
    private final Formats formats = new Formats(InstantSource.fixed(NOW), ZoneId.of("UTC"), Locale.ENGLISH);

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private String ago(Duration age) {
        return formats.ago(NOW.minus(age));
    }

    @Test
    void agesGetCoarserTheOlderTheyAre() {
        assertThat(ago(Duration.ofSeconds(59))).isEqualTo("just now");
        assertThat(ago(Duration.ofSeconds(-30))).isEqualTo("just now");
        assertThat(ago(Duration.ofMinutes(2))).isEqualTo("2 min ago");
        assertThat(ago(Duration.ofMinutes(59))).isEqualTo("59 min ago");
        assertThat(ago(Duration.ofHours(3))).isEqualTo("3 h ago");
        assertThat(ago(Duration.ofHours(16))).isEqualTo("yesterday");
        assertThat(ago(Duration.ofDays(4))).isEqualTo("4 days ago");
        assertThat(ago(Duration.ofDays(9))).isEqualTo("Nov 12, 2026");
    }

    @Test
    void sizesHaveThreeDigitsAtMost() {
        assertThat(formats.bytes(0)).isEqualTo("0\u00a0B");
        assertThat(formats.bytes(999)).isEqualTo("999\u00a0B");
        assertThat(formats.bytes(1_000)).isEqualTo("1\u00a0kB");
        assertThat(formats.bytes(48_212)).isEqualTo("48.2\u00a0kB");
        assertThat(formats.bytes(999_999)).isEqualTo("1\u00a0MB");
        assertThat(formats.bytes(381_020_113)).isEqualTo("381\u00a0MB");
        assertThat(formats.bytes(8_430_000_000L)).isEqualTo("8.4\u00a0GB");
    }

    @Test
    void thereIsNoHundredPercentBeforeAllIsDone() {
        assertThat(formats.percent(0.9999)).isEqualTo("99%");
        assertThat(formats.percent(1)).isEqualTo("100%");
    }

    @Test
    void whatIsLeftIsToldOnlyWhenThereIsASpeed() {
        assertThat(formats.left(1_000, 0)).isEmpty();
        assertThat(formats.left(1_000, 1_000)).isEqualTo("a few seconds left");
        assertThat(formats.left(45_000, 1_000)).isEqualTo("about 40 s left");
        assertThat(formats.left(600_000, 1_000)).isEqualTo("about 10 min left");
        assertThat(formats.left(10_800_000, 1_000)).isEqualTo("about 3 h left");
    }

    @Test
    void durationsReadNaturally() {
        assertThat(formats.duration(Duration.ofMillis(420))).isEqualTo("0.4 s");
        assertThat(formats.duration(Duration.ofSeconds(42))).isEqualTo("42 s");
        assertThat(formats.duration(Duration.ofMinutes(80))).isEqualTo("1 h 20 min");
    }
}
