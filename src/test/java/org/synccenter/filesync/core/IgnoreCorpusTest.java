package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A filter says of every path what {@code git check-ignore} says, and for the same line. */
class IgnoreCorpusTest {
    @Test
    void agreesWithWhatGitSaid() throws IOException {
        IgnoreCorpus corpus = IgnoreCorpus.load();
        assertThat(corpus.cases().size() * corpus.paths().size()).isGreaterThan(50_000);
        assertThat(differences(corpus)).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "git on Windows takes other names")
    void agreesWithTheGitThatIsHere(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "git"))));
        IgnoreCorpus asked = IgnoreCorpus.ask(folder, IgnoreCases.paths(3), IgnoreCases.files(4, 600));
        assertThat(differences(asked)).isEmpty();
    }

    private static List<String> differences(IgnoreCorpus corpus) {
        List<String> differences = new ArrayList<>();
        for (IgnoreCorpus.Case each : corpus.cases()) {
            Filter filter = Filter.of(each.lines().stream()
                    .map(line -> new String(ByteText.bytes(line), StandardCharsets.UTF_8))
                    .toList());
            for (int i = 0; i < corpus.paths().size(); i++) {
                RelPath path = RelPath.ofBytes(ByteText.bytes(corpus.paths().get(i)));
                int line = each.decided()[i];
                String expected = line == 0 || each.lines().get(line - 1).startsWith("!")
                        ? null
                        : each.lines().get(line - 1);
                Optional<FilterDecision> decision = filter.decision(path, false);
                String actual =
                        decision.map(FilterDecision::line).map(ByteText::ofUtf8).orElse(null);
                boolean ignored = filter.ignoresWithParents(path, false);
                boolean same = ignored == (expected != null) && (expected == null || expected.equals(actual));
                if (!same) {
                    differences.add(each.lines() + " on " + path + ": git " + expected + ", here " + actual);
                }
            }
        }
        return differences;
    }
}
