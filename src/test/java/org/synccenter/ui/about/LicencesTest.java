package org.synccenter.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The licences as packages ship them, found and told part by part. */
class LicencesTest {
    @TempDir
    private Path program;

    private Licences shipped;

    @BeforeEach
    void assemble() throws IOException {
        ShippedLicences.into(program.resolve("licences"));
        shipped = Licences.around(program.resolve("lib/app/sync-center.jar"));
    }

    @Test
    void everyPartHasTheTextOfItsLicence() {
        assertThat(Part.all())
                .allSatisfy(part -> assertThat(shipped.of(part.files()))
                        .as(part.name())
                        .startsWith("© ")
                        .hasSizeGreaterThan(200));
        assertThat(shipped.of("lib/picocli-")).contains("Remko Popma", "Apache License", "END OF TERMS AND CONDITIONS");
    }

    @Test
    void whatIsShippedIsToldWithSomePart() {
        assertThat(shipped.files())
                .hasSizeGreaterThan(20)
                .filteredOn(files -> !files.equals("*"))
                .allSatisfy(files -> assertThat(Part.all()).as(files).anyMatch(part -> files.startsWith(part.files())));
    }

    @Test
    void aLicenceOfSeveralFilesIsTextedOnce() {
        assertThat(shipped.of("lib/ikonli-")).containsOnlyOnce("END OF TERMS AND CONDITIONS");
        assertThat(shipped.of("lib/jackson-")).contains("BSL-1.0", "Boost Software License");
    }

    @Test
    void aProgramWithoutThemSaysNothing() {
        assertThat(Licences.around(null).of("lib/picocli-")).isEmpty();
        assertThat(Licences.around(program.getParent().resolve("x.jar")).files())
                .isEmpty();
    }

    @Test
    void oneWithADamagedListSaysNothing() throws IOException {
        Files.delete(program.resolve("licences/texts/MIT"));

        assertThat(Licences.around(program.resolve("lib/x.jar")).files()).isEmpty();
    }
}
