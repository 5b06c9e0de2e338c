package org.synccenter.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void whatWouldBreakOrTurnALineIsShownAsAnEscape() {
        assertThat(VisibleText.line("bad\nname\u001b[31m\u202egnp.exe")).isEqualTo("bad\\nname\\x1b[31m\\u202egnp.exe");
        assertThat(VisibleText.line("a\tb\rc\u2028d\u2066e\ud800")).isEqualTo("a\\tb\\rc\\u2028d\\u2066e\\ud800");
    }

    @Test
    void ordinaryNamesOfAllLanguagesStayAsTheyAre() {
        assertThat(VisibleText.line("Größe 写真 صور 👩‍👩‍👧.txt")).isEqualTo("Größe 写真 صور 👩‍👩‍👧.txt");
    }
}
