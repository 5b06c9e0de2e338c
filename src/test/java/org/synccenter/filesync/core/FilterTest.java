package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

    @ParameterizedTest
    @CsvSource({
        "size > 10 MB, 10000001, 0, true",
        "size > 10 MB, 10000000, 0, false",
        "size>1.5KiB, 1537, 0, true",
        "size>1.5KiB, 1536, 0, false",
        "size < 2 bytes, 1, 0, true",
        "size < 2 bytes, 2, 0, false",
        "age > 30 days, 0, 2592001, true",
        "age > 30 days, 0, 2592000, false",
        "Age < 5 Minutes, 0, 299, true",
        "Age < 5 Minutes, 0, 300, false",
        "age > 999999999999 years, 0, 2592001, false",
    })
    void limitsMeasureSizeAndAge(String line, long size, long age, boolean leftAlone) {
        Instant now = Instant.parse("2026-11-21T10:30:12Z");
        Filter filter = Filter.of(List.of("*.other", line));
        RelPath path = RelPath.ofUtf8("d/f");
        assertThat(filter.hasLimits()).isTrue();
        assertThat(filter.ignores(path, false)).isFalse();
        assertThat(filter.leavesAlone(path, size, now.minusSeconds(age), now)).isEqualTo(leftAlone);
    }

    @Test
    void aLaterLineBringsBackWhatALimitLeavesAlone() {
        Instant now = Instant.EPOCH;
        Filter filter = Filter.of(List.of("!first.iso", "size > 1 kB", "!*.iso", "age > 1 day"));
        assertThat(filter.leavesAlone(RelPath.ofUtf8("x"), 1_001, now, now)).isTrue();
        assertThat(filter.leavesAlone(RelPath.ofUtf8("x.iso"), 1_001, now, now)).isFalse();
        assertThat(filter.leavesAlone(RelPath.ofUtf8("x.iso"), 1, now.minusSeconds(86_401), now))
                .isTrue();
        assertThat(filter.leavesAlone(RelPath.ofUtf8("x"), 1, null, now)).isFalse();
        assertThat(Filter.of(List.of("*.iso")).hasLimits()).isFalse();
    }

    @Test
    void whatIsMeantAsALimitOrPresetAndIsNoneIsFaulty() {
        for (String line : List.of(
                "size > ten MB", "size > 10", "size > 10 XB", "!size > 1 MB", "age > 3 months ago", "preset:x")) {
            assertThat(Filter.isFaulty(line)).as(line).isTrue();
        }
        for (String line : List.of(
                "size", "size/", "*.size > 1", "\\size > 1", "age", "presets", "size > 1 MB", "preset:os-litter")) {
            assertThat(Filter.isFaulty(line)).as(line).isFalse();
        }
    }

    @Test
    void presetsStandForTheirLines() {
        Filter filter = Filter.of(List.of("preset:sync-tools", "!keep.partial", "preset:os-litter"));
        for (String name : List.of(
                "a.txt.ffs_tmp",
                ".unison.a.123.unison.tmp",
                "~syncthing~a.tmp",
                "x.partial",
                ".~lock.a.odt#",
                ".sync_1a2b.db",
                "Thumbs.db")) {
            assertThat(filter.ignores(RelPath.ofUtf8("d/" + name), false))
                    .as(name)
                    .isTrue();
        }
        assertThat(filter.ignores(RelPath.ofUtf8("d/.stfolder"), true)).isTrue();
        assertThat(filter.ignores(RelPath.ofUtf8(".stversions"), true)).isTrue();
        assertThat(filter.ignores(RelPath.ofUtf8("keep.partial"), false)).isFalse();
        assertThat(filter.decision(RelPath.ofUtf8("d/Thumbs.db"), false))
                .contains(new FilterDecision(RelPath.ofUtf8("d/Thumbs.db"), "Thumbs.db", FilterPreset.OS_LITTER));
        for (FilterPreset preset : FilterPreset.values()) {
            assertThat(preset.lines()).doesNotHaveDuplicates().noneMatch(Filter::isFaulty);
        }
    }

    /** Twenty lines against a hundred thousand names must leave nothing for the collector. */
    @Test
    void askingAboutBytesMakesNoObjects() {
        Filter filter = Filter.of(Stream.concat(
                        FilterPreset.BUILD_OUTPUT.lines().stream(),
                        Stream.of("a/**/b*c", "*[0-9]x*", "?????.tmp", "/deep/*/er", "size > 1 MB"))
                .toList());
        byte[] path = "some/where/deep/in/a/tree/file-12345.text".getBytes(StandardCharsets.UTF_8);
        int ignored = 0;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 2; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 100_000; i++) {
                path[30] = (byte) ('0' + i % 10);
                ignored += filter.ignores(path, 26, path.length, false) ? 1 : 0;
            }
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
        }
        assertThat(ignored).isZero();
    }
}
