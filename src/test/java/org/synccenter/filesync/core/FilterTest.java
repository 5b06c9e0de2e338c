package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations are those of {@code git check-ignore}. */
class FilterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        *.o          | a.o          | file | true
        *.o          | x/a.o        | file | true
        *.o          | a.oo         | file | false
        /a           | a            | file | true
        /a           | x/a          | file | false
        a/           | a            | file | false
        a/           | a            | dir  | true
        a/           | x/a          | dir  | true
        x/a          | x/a          | file | true
        x/a          | y/x/a        | file | false
        **/a         | a            | file | true
        **/a         | x/y/a        | file | true
        a/**         | a            | dir  | false
        a/**         | a/x/y        | file | true
        a/**/b       | a/b          | file | true
        a/**/b       | a/x/y/b      | file | true
        a/**/b       | ab           | file | false
        a/*          | a/x          | file | true
        a/*          | a/x/y        | file | false
        a**b         | axxb         | file | true
        a**b         | x/ab         | file | true
        /a**b        | ax/yb        | file | false
        a?c          | abc          | file | true
        a?c          | a/c          | file | false
        [a-c]x       | bx           | file | true
        [a-c]x       | dx           | file | false
        [!a-c]x      | dx           | file | true
        [^a-c]x      | bx           | file | false
        []]x         | ]x           | file | true
        [a-]x        | -x           | file | true
        [[:digit:]]  | 7            | file | true
        [[:digit:]]  | x            | file | false
        [a           | [a           | file | false
        [z-a]        | z            | file | true
        [z-a]        | y            | file | false
        \\*          | *            | file | true
        \\*          | x            | file | false
        \\#a         | #a           | file | true
        \\!a         | !a           | file | true
        #a           | #a           | file | false
        a.c          | abc          | file | false
        (a+)$        | (a+)$        | file | true
        .sync-center | .sync-center | dir  | true
        """)
    void matchesLikeGit(String pattern, String path, String kind, boolean ignored) {
        Filter filter = Filter.of(List.of(pattern.replace("\\\\", "\\")));
        assertThat(filter.ignores(RelPath.ofUtf8(path), kind.equals("dir"))).isEqualTo(ignored);
    }

    @Test
    void lastMatchingLineWins() {
        Filter filter = Filter.of(List.of("*.log", "!keep.log", "", "# comment", "x/keep.log"));
        assertThat(filter.ignores(RelPath.ofUtf8("a.log"), false)).isTrue();
        assertThat(filter.ignores(RelPath.ofUtf8("keep.log"), false)).isFalse();
        assertThat(filter.ignores(RelPath.ofUtf8("x/keep.log"), false)).isTrue();
    }

    @Test
    void nothingComesBackBelowAnIgnoredDirectory() {
        Filter filter = Filter.of(List.of("build/", "!build/keep"));
        assertThat(filter.ignoresWithParents(RelPath.ofUtf8("x/build/keep"), false))
                .isTrue();
        assertThat(filter.ignoresWithParents(RelPath.ofUtf8("x/keep"), false)).isFalse();
        assertThat(Filter.of(List.of("a/*", "!a/b")).ignoresWithParents(RelPath.ofUtf8("a/b"), false))
                .isFalse();
    }

    @Test
    void trailingSpacesCountOnlyWhenEscaped() {
        assertThat(Filter.of(List.of("a  ")).ignores(RelPath.ofUtf8("a"), false))
                .isTrue();
        assertThat(Filter.of(List.of("a\\ ")).ignores(RelPath.ofUtf8("a "), false))
                .isTrue();
        assertThat(Filter.of(List.of("a\r")).ignores(RelPath.ofUtf8("a"), false))
                .isTrue();
    }

    @Test
    void ourOwnFilesAreLeftAloneWhateverTheLinesSay() {
        Filter filter = Filter.of(List.of("!.sync-center", "!*.tmp"));
        assertThat(filter.ignores(RelPath.ofUtf8("x/.sync-center"), true)).isTrue();
        assertThat(filter.ignores(RelPath.ofUtf8("x/.sc-a1B2-17.tmp"), false)).isTrue();
        assertThat(filter.ignores(RelPath.ofUtf8(".sc-a1-.tmp"), false)).isFalse();
        assertThat(filter.ignores(RelPath.ofUtf8("x.sc-a1-1.tmp"), false)).isFalse();
        assertThat(Filter.NONE.ignores(RelPath.ROOT, true)).isFalse();
    }

    @Test
    void bytesThatAreNoTextMatchToo() {
        RelPath path = RelPath.ofBytes(new byte[] {'a', (byte) 0xFF, '\n', '.', 'o'});
        assertThat(Filter.of(List.of("a*.o")).ignores(path, false)).isTrue();
        assertThat(Filter.of(List.of("é*")).ignores(RelPath.ofUtf8("éa"), false))
                .isTrue();
    }

    @Test
    void manyStarsDoNotTakeForever() {
        Filter filter = Filter.of(List.of("*a".repeat(40) + "b"));
        assertThat(filter.ignores(RelPath.ofUtf8("a".repeat(255)), false)).isFalse();
    }
}
