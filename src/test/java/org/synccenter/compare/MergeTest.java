package org.synccenter.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.SyncException;
import org.synccenter.compare.Merge.Pick;

class MergeTest {
    @TempDir
    Path temp;

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private static String settled(Merge merge, String text, Pick pick) {
        String made = text;
        while (merge.undecided(made) > 0) {
            made = made.substring(0, merge.from(made, 0))
                    + merge.picked(made, 0, pick)
                    + made.substring(merge.to(made, 0));
        }
        return made;
    }

    @Test
    void editsOfBothSidesComeTogetherAsTheyWereWritten() throws Exception {
        Merge merge = Merge.of(
                file("l", "one\r\ntwo left\r\nthree\r\nfour\r\n"),
                file("r", "one\ntwo\nthree\nfour right\n"),
                file("b", "one\ntwo\nthree\nfour\n"));

        assertThat(merge.isDecided(merge.text())).isTrue();
        assertThat(new String(merge.bytes(merge.text()), UTF_8))
                .as("the left has changed the line ends")
                .isEqualTo("one\r\ntwo left\r\nthree\r\nfour right\r\n");
    }

    @Test
    void anUndecidedPlaceShowsBothSidesAndIsNeverSaved() throws Exception {
        Merge merge = Merge.of(file("l", "a\nleft\nc\n"), file("r", "a\nright\nc"), file("b", "a\nb\nc\n"));

        assertThat(merge.text())
                .isEqualTo("a\n<<<<<<< LEFT\nleft\n||||||| BEFORE\nb\n======= RIGHT\nright\n>>>>>>> END\nc");
        assertThat(merge.undecided(merge.text())).isOne();
        assertThatThrownBy(() -> merge.bytes(merge.text()))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("undecided");
        assertThatThrownBy(() -> merge.bytes("a\n======= RIGHT\nc"))
                .as("a mark left over from editing")
                .isInstanceOf(SyncException.class);
        assertThat(settled(merge, merge.text(), Pick.LEFT)).isEqualTo("a\nleft\nc");
        assertThat(settled(merge, merge.text(), Pick.RIGHT)).isEqualTo("a\nright\nc");
        assertThat(settled(merge, merge.text(), Pick.BOTH)).isEqualTo("a\nleft\nright\nc");
        assertThat(settled(merge, merge.text(), Pick.BASE)).isEqualTo("a\nb\nc");
    }

    @Test
    void textsThatHoldMarksThemselvesGetOthers() throws Exception {
        Merge merge = Merge.of(file("l", "<<<<<<< LEFT\nx\n"), file("r", "<<<<<<< LEFT\ny\n"), null);

        assertThat(merge.text()).contains("<<<<<<< LEFT 2\nx\n======= RIGHT 2\ny\n");
        assertThat(merge.isBased()).isFalse();
        String settled = settled(merge, merge.text(), Pick.RIGHT);
        assertThat(new String(merge.bytes(settled), UTF_8)).isEqualTo("<<<<<<< LEFT\ny\n");
        assertThat(Merge.isUndecided(file("unfinished", "a\n>>>>>>> END\n"))).isTrue();
        assertThat(Merge.isUndecided(file("finished", "a\n>>>>>>> ENDS\n"))).isFalse();
    }

    @Test
    void aTextKeepsItsCharactersAndItsByteOrderMark() throws Exception {
        Charset western = Charset.forName("windows-1252");
        Path left = Files.write(temp.resolve("l"), "caf\u00e9 \u201cone\u201d\n".getBytes(western));
        Path right = Files.write(temp.resolve("r"), "caf\u00e9 two\n".getBytes(western));
        Merge merge = Merge.of(left, right, null);
        assertThat(merge.bytes(settled(merge, merge.text(), Pick.LEFT))).isEqualTo(Files.readAllBytes(left));
        assertThatThrownBy(() -> merge.bytes("\u4f60")).hasMessageContaining("windows-1252");

        Path wide = Files.write(temp.resolve("w"), "\uFEFFeins\r\n".getBytes(StandardCharsets.UTF_16LE));
        Merge same = Merge.of(wide, wide, null);
        assertThat(same.bytes(same.text())).isEqualTo(Files.readAllBytes(wide));
    }

    @Test
    void whatAnEditorWouldLoseIsNotMerged() throws Exception {
        Path plain = file("p", "a\n");
        for (String other : new String[] {"a\nb\r\n", "a\f\n", "a\rb\r"}) {
            assertThatThrownBy(() -> Merge.of(plain, file("o", other), null))
                    .isInstanceOf(SyncException.class)
                    .hasMessageContaining("line ends");
        }
        assertThatThrownBy(() -> Merge.of(plain, file("o", "a\u0000b"), null)).hasMessageContaining("Only texts");
        Path large = Files.write(temp.resolve("large"), new byte[Merge.MOST + 1]);
        assertThatThrownBy(() -> Merge.of(plain, large, null)).hasMessageContaining("1 MB");
        assertThatThrownBy(() -> Merge.of(plain, temp.resolve("none"), null)).hasMessageContaining("cannot be read");
    }
}
