package org.synccenter.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ThreeWayTest {
    private static List<String> lines(String letters) {
        return letters.chars().mapToObj(c -> String.valueOf((char) c)).toList();
    }

    private static List<Chunk> merge(String base, String left, String right) {
        return ThreeWay.merge(lines(base), lines(left), lines(right));
    }

    private static Chunk.Agreed agreed(String letters) {
        return new Chunk.Agreed(lines(letters));
    }

    private static Chunk.Clash clash(String left, String base, String right) {
        return new Chunk.Clash(lines(left), lines(base), lines(right));
    }

    @Test
    void whatOnlyOneSideHasChangedIsTakenOver() {
        assertThat(merge("abcdefg", "aXcdefg", "abcdefY")).containsExactly(agreed("aXcdefY"));
        assertThat(merge("abcd", "abcd", "abd")).containsExactly(agreed("abd"));
        assertThat(merge("abcd", "abXcd", "abcd")).containsExactly(agreed("abXcd"));
        assertThat(merge("", "", "abc")).containsExactly(agreed("abc"));
    }

    @Test
    void whatBothHaveChangedInTheSameWayIsNoClash() {
        assertThat(merge("abc", "aXc", "aXc")).containsExactly(agreed("aXc"));
        assertThat(merge("abc", "ac", "ac")).containsExactly(agreed("ac"));
    }

    @Test
    void whatBothHaveChangedDifferentlyIsAClash() {
        assertThat(merge("abc", "aXc", "aYc")).containsExactly(agreed("a"), clash("X", "b", "Y"), agreed("c"));
        assertThat(merge("abc", "ac", "aYc")).containsExactly(agreed("a"), clash("", "b", "Y"), agreed("c"));
        assertThat(merge("ab", "aXb", "aYb")).containsExactly(agreed("a"), clash("X", "", "Y"), agreed("b"));
    }

    private static Chunk.Clash unbased(String left, String right) {
        return new Chunk.Clash(lines(left), null, lines(right));
    }

    @Test
    void linesThatBothHaveAreNotAskedAboutHoweverOldTheAncestorIs() {
        assertThat(merge("o", "abXcd", "abYcd")).containsExactly(agreed("ab"), unbased("X", "Y"), agreed("cd"));
    }

    @Test
    void changesThatTouchAreAClash() {
        assertThat(merge("abcd", "aXcd", "abYd")).containsExactly(agreed("a"), clash("Xc", "bc", "bY"), agreed("d"));
    }

    @Test
    void withoutAnAncestorAllThatDiffersIsAClash() {
        assertThat(ThreeWay.merge(lines("abXc"), lines("abYcZ")))
                .containsExactly(agreed("ab"), unbased("X", "Y"), agreed("c"), unbased("", "Z"));
    }

    /** One letter in three is changed, dropped or doubled. */
    private static List<String> edited(Random random, List<String> base, String mark) {
        List<String> made = new ArrayList<>();
        for (String line : base) {
            switch (random.nextInt(9)) {
                case 0 -> made.add(mark);
                case 1 -> {}
                case 2 -> made.addAll(List.of(line, mark));
                default -> made.add(line);
            }
        }
        return made;
    }

    private static List<String> taking(List<Chunk> chunks, int side) {
        List<String> made = new ArrayList<>();
        for (Chunk chunk : chunks) {
            switch (chunk) {
                case Chunk.Agreed(List<String> all) -> made.addAll(all);
                case Chunk.Clash(var left, var _, var right) -> made.addAll(side == 0 ? left : right);
            }
        }
        return made;
    }

    @Test
    void oneSidesEditsAloneGiveThatSideAndNoLineIsInvented() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<String> base = lines("abcdefghijkl".substring(0, random.nextInt(13)));
            List<String> left = edited(random, base, "L");
            List<String> right = edited(random, base, "R");

            assertThat(taking(ThreeWay.merge(base, left, base), 2)).isEqualTo(left);
            assertThat(taking(ThreeWay.merge(base, base, right), 0)).isEqualTo(right);
            assertThat(taking(ThreeWay.merge(base, left, left), 0)).isEqualTo(left);
            List<String> merged = taking(ThreeWay.merge(base, left, right), 0);
            assertThat(merged.stream().filter("L"::equals).count())
                    .as("every edit of the left is there, seed %s", seed)
                    .isEqualTo(left.stream().filter("L"::equals).count());
            List<String> other = taking(ThreeWay.merge(base, left, right), 2);
            assertThat(other.stream().filter("R"::equals).count())
                    .isEqualTo(right.stream().filter("R"::equals).count());
        }
    }
}
