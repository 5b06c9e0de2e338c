package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final byte[] HOSTILE = {'a', (byte) 0xFF, (byte) 0xC3, (byte) 0xA9, '\n', 0x1B, (byte) 0xC3};

    @Test
    void nameComesBackByteForByte() {
        assertThat(Name.ofBytes(HOSTILE).bytes()).isEqualTo(HOSTILE);
        assertThat(RelPath.ROOT.resolve(Name.ofBytes(HOSTILE)).name().bytes()).isEqualTo(HOSTILE);
    }

    @Test
    void displayShowsInvalidBytesAndKeepsValidText() {
        assertThat(Name.ofBytes(HOSTILE).display()).isEqualTo("a%FFé\n\u001B%C3");
        assertThat(Name.ofUtf8("日本 😀").display()).isEqualTo("日本 😀");
        // Overlong slash and a lone surrogate are no UTF-8.
        assertThat(Name.ofBytes(new byte[] {(byte) 0xC0, (byte) 0xAF}).display())
                .isEqualTo("%C0%AF");
        assertThat(Name.ofBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})
                        .display())
                .isEqualTo("%ED%A0%80");
    }

    @Test
    void escapedDrivesNoTerminalAndTurnsNoText() {
        assertThat(Name.ofBytes(HOSTILE).escaped()).isEqualTo("a%FFé\\n\\x1b%C3");
        assertThat(Name.ofUtf8("a\u202Egnp.exe").escaped()).isEqualTo("a\\u202egnp.exe");
        assertThat(Name.ofUtf8("a\u2066b\u200Bc\u009Bd\\").escaped()).isEqualTo("a\\u2066b\\u200bc\\x9bd\\\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "/", "a\0b"})
    void refusesWhatIsNoName(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Name.ofUtf8(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a/", "a//b", "../a", "a/./b", "a/.."})
    void refusesWhatIsNoRelativePath(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RelPath.ofUtf8(text));
    }

    @Test
    void parentComesBeforeChildrenAndSubtreesAreContiguous() {
        List<RelPath> sorted = Stream.of("a-b", "a/b", "a", "a/b/c", "a b", "a/b-c", "b")
                .map(RelPath::ofUtf8)
                .sorted()
                .toList();
        assertThat(sorted)
                .extracting(RelPath::display)
                .containsExactly("a", "a/b", "a/b/c", "a/b-c", "a b", "a-b", "b");
    }

    @Test
    void orderIsThatOfUnsignedBytes() {
        assertThat(Name.ofBytes(new byte[] {(byte) 0xFF})).isGreaterThan(Name.ofUtf8("z"));
    }

    @Test
    void pathKnowsItsPartsAndPlace() {
        RelPath path = RelPath.ofUtf8("a/b/c");
        assertThat(path.names()).containsExactly(Name.ofUtf8("a"), Name.ofUtf8("b"), Name.ofUtf8("c"));
        assertThat(path.parent()).isEqualTo(RelPath.ofUtf8("a/b"));
        assertThat(path.startsWith(RelPath.ofUtf8("a/b"))).isTrue();
        assertThat(path.startsWith(path)).isTrue();
        assertThat(path.startsWith(RelPath.ROOT)).isTrue();
        assertThat(RelPath.ofUtf8("a/bc").startsWith(RelPath.ofUtf8("a/b"))).isFalse();
        assertThat(path.rebase(RelPath.ofUtf8("a"), RelPath.ofUtf8("x/y"))).isEqualTo(RelPath.ofUtf8("x/y/b/c"));
        assertThat(path.rebase(path, RelPath.ofUtf8("z"))).isEqualTo(RelPath.ofUtf8("z"));
        assertThat(RelPath.ofUtf8("a").parent()).isEqualTo(RelPath.ROOT);
        assertThat(RelPath.ofBytes(path.bytes())).isEqualTo(path);
    }

    @Test
    void conflictCopyKeepsTheExtensionAndFitsEveryStore() {
        CopyNames names = CopyNames.stamped("2026-11-21 103012", "HO/ST");
        assertThat(names.copyOf(Name.ofUtf8("report.tar.gz"), 1).display())
                .isEqualTo("report.tar (conflict 2026-11-21 103012 HO-ST).gz");
        assertThat(names.copyOf(Name.ofUtf8(".profile"), 2).display())
                .isEqualTo(".profile (conflict 2026-11-21 103012 HO-ST 2)");
        Name copy = names.copyOf(Name.ofUtf8("é".repeat(125) + ".txt"), 1);
        assertThat(copy.bytes().length).isBetween(253, 255);
        assertThat(copy.display()).doesNotContain("%").endsWith("HO-ST).txt");
    }
}
