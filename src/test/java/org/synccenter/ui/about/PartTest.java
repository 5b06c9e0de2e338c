package org.synccenter.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String version(String name) {
        return Part.all().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .version();
    }

    @Test
    void theTextForAReportNamesTheProgramAndEveryPart() {
        var about = new AboutDialog.About("1.2", Part.all());
        assertThat(about.text()).startsWith("Sync Center 1.2\n").contains("picocli 4");
    }
}
