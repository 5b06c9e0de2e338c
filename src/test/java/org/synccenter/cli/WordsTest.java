package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void numbersAreWrittenAsInTheSentencesAroundThem() {
        Locale.setDefault(Locale.GERMANY);
        assertThat(Words.bytes(1_234)).isEqualTo("1,2 kB");
        assertThat(Words.duration(Duration.ofMillis(1_500))).isEqualTo("1,5 s");
        Locale.setDefault(Locale.ENGLISH);
        assertThat(Words.bytes(1_234)).isEqualTo("1.2 kB");
        assertThat(Words.duration(Duration.ofMillis(1_500))).isEqualTo("1.5 s");
    }
}
