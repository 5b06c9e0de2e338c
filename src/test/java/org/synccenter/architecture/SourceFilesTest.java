package org.synccenter.architecture;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be seen in the sources alone: small files, and a description of each package. */
class SourceFilesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("src/it/java"));
    private static final int MOST_LINES = 400;

    private static final Map<Path, String> SOURCES = read(MAIN);

    @Test
    void noFileIsTooLongToReadInOneSitting() {
        assertThat(SOURCES).hasSizeGreaterThan(100);
        assertNoneIsTooLong(SOURCES);
    }

    @Test
    void noTestIsTooLongToReadInOneSitting() {
        assertThat(TESTS).allSatisfy(folder -> assertNoneIsTooLong(read(folder)));
    }

    private static void assertNoneIsTooLong(Map<Path, String> sources) {
        assertThat(sources).isNotEmpty();
        assertThat(sources.entrySet())
                .filteredOn(file -> file.getValue().lines().count() > MOST_LINES)
                .extracting(Map.Entry::getKey)
                .as("files of more than %d lines", MOST_LINES)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNullIsNothing() {
        Set<Path> described = SOURCES.entrySet().stream()
                .filter(file -> file.getKey().endsWith("package-info.java"))
                .filter(file -> file.getValue().contains("@NullMarked")
                        && file.getValue().contains("/**"))
                .map(file -> file.getKey().getParent())
                .collect(toSet());

        assertThat(SOURCES.keySet().stream()
                        .map(Path::getParent)
                        .filter(not(described::contains))
                        .distinct())
                .as("packages without a described, null-marked package-info.java")
                .isEmpty();
    }

    private static Map<Path, String> read(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(toMap(file -> file, SourceFilesTest::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
