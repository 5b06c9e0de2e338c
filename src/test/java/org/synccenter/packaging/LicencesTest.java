package org.synccenter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That nothing is given away without its licence. That each jar has its file is checked where jars are put together. */
class LicencesTest {
    private static final Path FOLDER = Path.of("packaging/licences");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency><groupId>[^<]+</groupId><artifactId>([^<]+)</artifactId>([^\\n]*)</dependency>");

    /** What a part's file says, by key. */
    private static Map<String, String> read(Path part) throws IOException {
        return Files.readAllLines(part).stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Map<String, Map<String, String>> parts() throws IOException {
        Map<String, Map<String, String>> parts = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                parts.put(file.getFileName().toString(), read(file));
            }
        }
        return parts;
    }

    @Test
    void everyPartNamesItsMakersAndALicenceWhoseTextIsThere() throws IOException {
        assertThat(parts()).hasSizeGreaterThan(20).allSatisfy((name, part) -> {
            assertThat(part).as(name).containsOnlyKeys("Files", "Copyright", "License");
            assertThat(FOLDER.resolve("texts").resolve(part.get("License")))
                    .as(name)
                    .isNotEmptyFile();
        });
    }

    @Test
    void noTextIsThereForNothing() throws IOException {
        var used = parts().values().stream()
                .map(part -> part.get("License"))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> texts = Files.list(FOLDER.resolve("texts"))) {
            assertThat(texts.map(text -> text.getFileName().toString())).containsExactlyInAnyOrderElementsOf(used);
        }
    }

    @Test
    void whateverTheBuildNamesIsKnown() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher matcher = DEPENDENCY.matcher(pom.substring(0, pom.indexOf("<build>")));
        List<String> shipped = matcher.results()
                .filter(found -> !found.group(2).contains("<scope>test</scope>"))
                .map(found -> found.group(1))
                .filter(artifact -> !artifact.startsWith("javafx-"))
                .toList();

        assertThat(shipped).contains("picocli", "sqlite-jdbc");
        assertThat(parts().keySet()).containsAll(shipped);
    }
}
