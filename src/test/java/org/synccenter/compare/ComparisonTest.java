package org.synccenter.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.compare.DiffRow.Kind;

class ComparisonTest {
    @TempDir
    Path temp;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private Comparison.Texts texts(String left, String right) throws IOException {
        return (Comparison.Texts) Comparison.of(file("l", left), file("r", right));
    }

    private static String marked(List<Segment> segments) {
        return segments.stream()
                .map(s -> s.differs() ? "[" + s.text() + "]" : s.text())
                .collect(Collectors.joining());
    }

    @Test
    void aLineThatBecameAnotherIsMarkedWordByWord() throws Exception {
        Comparison.Texts texts = texts("one\nthe old house by the sea\nend\n", "one\nthe new house by the sea\nend\n");

        assertThat(texts.rows()).extracting(DiffRow::kind).containsExactly(Kind.SAME, Kind.CHANGED, Kind.SAME);
        DiffRow row = texts.rows().get(1);
        assertThat(marked(row.leftText())).isEqualTo("the [old] house by the sea");
        assertThat(marked(row.rightText())).isEqualTo("the [new] house by the sea");
        assertThat(texts.added()).isOne();
        assertThat(texts.removed()).isOne();
        assertThat(texts.cut()).isFalse();
    }

    @Test
    void linesStandBesideTheOnesThatTheyAreMostLike() throws Exception {
        Comparison.Texts texts =
                texts("a\nkeep this sentence here\nz\n", "a\nsomething else\nkeep that sentence here\nz\n");

        assertThat(texts.rows())
                .extracting(r -> r.kind() + " " + r.left() + " " + r.right())
                .containsExactly("SAME 1 1", "RIGHT_ONLY 0 2", "CHANGED 2 3", "SAME 3 4");
    }

    @Test
    void onlyLineEndsAreSaidToDiffer() throws Exception {
        assertThat(texts("a\nb\n", "a\r\nb\r\n").onlyEnds()).isTrue();
        assertThat(texts("a\nb\n", "a\nb\n").onlyEnds()).isFalse();
    }

    @Test
    void aDeletedVersionIsComparedAsNothing() throws Exception {
        Comparison.Texts texts = (Comparison.Texts) Comparison.of(file("l", "a\nb\n"), null);

        assertThat(texts.rows())
                .extracting(DiffRow::kind)
                .containsOnly(Kind.LEFT_ONLY)
                .hasSize(2);
    }

    @Test
    void bytesThatDifferAreCounted() throws Exception {
        Path left = Files.write(temp.resolve("l"), new byte[] {0, 1, 2, 3, 4});
        Path right = Files.write(temp.resolve("r"), new byte[] {0, 9, 2, 9, 4, 5, 6});

        assertThat(Comparison.of(left, right)).isEqualTo(new Comparison.Bytes(4, false));
    }

    @Test
    void ofLargeFilesTheBeginningsAreComparedAndThatIsSaid() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append("line \u00e9 ").append(i).append('\n');
        }
        Path left = file("l", text.toString());
        Path right = file("r", "new\nnew\n" + text.toString().replace("line \u00e9 7\n", "line \u00e9 seven\n"));
        Comparison.Texts texts = (Comparison.Texts) Comparison.of(left, right);

        assertThat(texts.cut()).isTrue();
        assertThat(texts.rows()).hasSizeBetween(100_000, 180_000);
        assertThat(texts.rows().stream().filter(DiffRow::differs).map(DiffRow::kind))
                .containsExactly(Kind.RIGHT_ONLY, Kind.RIGHT_ONLY, Kind.CHANGED);
    }

    @Test
    void picturesAreKnownByTheirHeads() throws Exception {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000800000004008060000000000000000");
        byte[] gif = HexFormat.of().parseHex("47494638396102000300800000000000");
        byte[] jpeg = HexFormat.of().parseHex("ffd8ffe000044a46ffc0001108000a001403012200021101031101ff");
        Path left = Files.write(temp.resolve("l"), png);
        Path right = Files.write(temp.resolve("r"), gif);

        assertThat(Comparison.of(left, right))
                .isEqualTo(new Comparison.Images(new ImageHead("PNG", 128, 64), new ImageHead("GIF", 2, 3), false));
        assertThat(ImageHead.of(jpeg)).contains(new ImageHead("JPEG", 20, 10));
        assertThat(new ImageHead("PNG", 50_000, 50_000).isShowable()).isFalse();
        for (int length = 0; length < jpeg.length; length++) {
            assertThat(ImageHead.of(Arrays.copyOf(jpeg, length))).isNotNull();
        }
    }

    @Test
    void neitherLinksNorFoldersAreRead() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), file("l", "secret"));
        assertThatThrownBy(() -> Comparison.of(link, null)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Comparison.of(temp, null)).isInstanceOf(IOException.class);
    }
}
