package org.synccenter.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DifferTest {
    private static List<String> lines(String letters) {
        return letters.chars().mapToObj(c -> String.valueOf((char) c)).toList();
    }

    private static List<String> random(Random random, int length, int letters) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(letters))))
                .toList();
    }

    /** What is between hunks must be equal, and hunks must rise without touching. */
    private static void requireSound(List<String> left, List<String> right, List<Hunk> hunks) {
        int a = 0;
        int b = 0;
        boolean first = true;
        for (Hunk hunk : hunks) {
            assertThat(first || hunk.leftFrom() > a || hunk.rightFrom() > b)
                    .as("hunks touch")
                    .isTrue();
            assertThat(left.subList(a, hunk.leftFrom())).isEqualTo(right.subList(b, hunk.rightFrom()));
            assertThat(hunk.leftCount() + hunk.rightCount()).isPositive();
            a = hunk.leftTo();
            b = hunk.rightTo();
            first = false;
        }
        assertThat(left.subList(a, left.size())).isEqualTo(right.subList(b, right.size()));
    }

    private static int cost(List<Hunk> hunks) {
        return hunks.stream().mapToInt(h -> h.leftCount() + h.rightCount()).sum();
    }

    /** The length of the shortest script, from the textbook. */
    private static int shortest(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return left.size() + right.size() - 2 * common[0][0];
    }

    @Test
    void theShortestScriptIsFoundWhateverTheTexts() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<String> left = random(random, random.nextInt(14), 1 + random.nextInt(4));
            List<String> right = random(random, random.nextInt(14), 1 + random.nextInt(4));
            List<Hunk> hunks = Differ.diff(left, right);

            requireSound(left, right, hunks);
            assertThat(cost(hunks)).as("seed %s: %s %s", seed, left, right).isEqualTo(shortest(left, right));
        }
    }

    @Test
    void whatIsTheSameHasNoHunk() {
        assertThat(Differ.diff(lines("abc"), lines("abc"))).isEmpty();
        assertThat(Differ.diff(List.of(), List.of())).isEmpty();
        assertThat(Differ.diff(lines("abc"), lines("axc"))).containsExactly(new Hunk(1, 2, 1, 2));
    }

    @Test
    @Timeout(20)
    void textsWithoutEndAndWithoutLikenessAreComparedAllTheSame() {
        List<String> left = IntStream.range(0, 60_000).mapToObj(i -> "l" + i).toList();
        List<String> right = IntStream.range(0, 60_000).mapToObj(i -> "r" + i).toList();
        assertThat(Differ.diff(left, right)).containsExactly(new Hunk(0, 60_000, 0, 60_000));

        Random random = new Random(7);
        List<String> noise = random(random, 40_000, 20);
        List<String> other = random(random, 40_000, 20);
        requireSound(noise, other, Differ.diff(noise, other));
    }

    @Test
    @Timeout(20)
    void manyChangesAreFoundOneByOneThroughWhatIsUnique() {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            left.add("chapter " + i);
            right.add("chapter " + i);
            left.add(i % 3 == 0 ? "old" : "same");
            right.add(i % 3 == 0 ? "new" : "same");
        }
        List<Hunk> hunks = Differ.diff(left, right);

        requireSound(left, right, hunks);
        assertThat(hunks).hasSize(6_667).allMatch(h -> h.leftCount() == 1 && h.rightCount() == 1);
    }
}
