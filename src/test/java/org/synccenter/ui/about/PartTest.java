package org.synccenter.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartTest {
    @Test
    void everyPartTellsItsVersionAndLicence() {
        assertThat(Part.all()).allSatisfy(part -> {
            assertThat(part.licence()).isNotBlank();
            // The icons are a font in Ikonli's pack; the toolkit tells its version only once it runs.
            if (!part.name().equals("Material Design Icons") && !part.name().equals("JavaFX")) {
                assertThat(part.version()).as(part.name()).matches("\\d[\\w.+-]*");
            }
        });
    }

    @Test
    void theDatabasesOwnVersionIsWithoutTheDriversNumber() {
        String driver = version("SQLite JDBC");
        assertThat(driver).startsWith(version("SQLite") + ".");
    }

    /** Packages need a file with the licence of each jar; what has one and is not told here was forgotten here. */
    @Test
    void everythingThatPackagesShipIsTold() throws IOException {
        try (Stream<Path> known = Files.list(Path.of("packaging/licences"))) {
            List<String> shipped = known.filter(Files::isRegularFile)
                    .filter(file -> readsAsJar(file))
                    .map(file -> file.getFileName().toString().replaceAll("[-\\d].*", ""))
                    .distinct()
                    .toList();
            assertThat(shipped).contains("picocli", "dbus", "jackson");
            assertThat(shipped)
                    .allSatisfy(name -> assertThat(Part.all())
                            .anyMatch(
                                    part -> part.name().toLowerCase(Locale.ROOT).startsWith(name)));
        }
    }

    private static boolean readsAsJar(Path licence) {
        try {
            return Files.readString(licence).matches("(?s)Files: lib/\\S*-\\*\\.jar( lib/native/\\*)?\n.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String name) {
        return Part.all().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .version();
    }

    @Test
    void theTextForAReportNamesTheProgramAndEveryPart() {
        var about = new AboutDialog.About("1.2", Part.all(), Licences.NONE);
        assertThat(about.text()).startsWith("Sync Center 1.2\n").contains("picocli 4");
    }
}
