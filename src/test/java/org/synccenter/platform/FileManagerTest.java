package org.synccenter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileManagerTest {
    @TempDir
    private Path folder;

    private final List<List<String>> started = new ArrayList<>();

    private List<String> reveal(String os, Path path) throws IOException {
        FileManager.of(os, started::add).reveal(path);
        return started.getLast();
    }

    @Test
    void aFileIsShownInItsFolderAndNeverOpened() throws IOException {
        Path file = Files.createFile(folder.resolve("program.sh"));

        assertThat(reveal("Linux", file)).containsExactly("xdg-open", folder.toString());
        assertThat(reveal("Windows 11", file)).containsExactly("explorer.exe", "/select," + file);
        assertThat(reveal("Mac OS X", file)).containsExactly("open", "-R", file.toString());
    }

    @Test
    void aFolderIsShownAndOfWhatIsGoneTheNearestFolder() throws IOException {
        for (String os : List.of("Linux", "Windows 11", "Mac OS X")) {
            assertThat(reveal(os, folder)).endsWith(folder.toString());
            assertThat(reveal(os, folder.resolve("gone/and/away"))).endsWith(folder.toString());
        }
    }
}
