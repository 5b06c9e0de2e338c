package org.synccenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void control_characters_and_overrides_become_visible() {
        assertThat(TerminalText.safe("a\tb\r\n\u001b[0m\u0007\u009b\u202e\u2028\u2066"))
                .isEqualTo("a\\tb\\r\\n\\x1b[0m\\x07\\x9b\\u202e\\u2028\\u2066");
        assertThat(TerminalText.safe("\ud800 lonely")).isEqualTo("\\ud800 lonely");
    }

    @Test
    void ordinary_names_stay_as_they_are() {
        assertThat(TerminalText.safe("déjà vu/naïve ☃ 😀.txt")).isEqualTo("déjà vu/naïve ☃ 😀.txt");
    }

    @Test
    void long_paths_keep_both_ends() {
        assertThat(TerminalText.shortened("abcdefghij", 7)).isEqualTo("abc…hij");
        assertThat(TerminalText.shortened("abc", 7)).isEqualTo("abc");
        assertThat(TerminalText.shortened("abcdefghij", 2)).isEqualTo("ab");
    }

    @Test
    void columns_line_up() {
        StringWriter out = new StringWriter();
        Table table = new Table(" ");
        table.row("ID", "NAME", "X");
        table.row("longer", "a", "");
        table.print(new PrintWriter(out, true));

        assertThat(out.toString().lines()).containsExactly(" ID      NAME  X", " longer  a");
    }

    @Test
    void sizes_and_times_are_short() {
        assertThat(Words.bytes(999)).isEqualTo("999 B");
        assertThat(Words.bytes(1500)).isEqualTo("1.5 kB");
        assertThat(Words.bytes(25_000_000)).isEqualTo("25 MB");
        assertThat(Words.bytes(999_999)).isEqualTo("1.0 MB");
        assertThat(Words.duration(Duration.ofMillis(1234))).isEqualTo("1.2 s");
        assertThat(Words.duration(Duration.ofSeconds(75))).isEqualTo("1 min 15 s");
    }
}
