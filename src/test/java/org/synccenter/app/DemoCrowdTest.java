package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCrowdTest {
    @TempDir
    private Path folder;

    private Path laptop() {
        return folder.resolve("laptop");
    }

    private Path stick() {
        return folder.resolve("stick");
    }

    @Test
    void isNotThereUnlessAskedFor() throws Exception {
        DemoCrowd crowd = new DemoCrowd(laptop(), stick());

        crowd.create();
        crowd.change();

        assertThat(files(folder)).isEmpty();
    }

    @Test
    void changesSomethingOfEachKindOnBothSides() throws Exception {
        DemoCrowd crowd = new DemoCrowd(laptop(), stick(), 200);
        crowd.create();
        assertThat(files(laptop())).hasSize(200);

        crowd.change();

        List<String> here = files(laptop());
        assertThat(here).hasSize(200 + 12 - 20);
        assertThat(here).filteredOn(name -> name.startsWith("renamed")).hasSize(8);
        List<String> there = files(stick());
        assertThat(there).hasSize(16 + 12 + 2);
        assertThat(there).filteredOn(here::contains).hasSize(16 + 2);
    }

    private static List<String> files(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
