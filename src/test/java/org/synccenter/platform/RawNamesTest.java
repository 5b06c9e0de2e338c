package org.synccenter.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RawNamesTest {

    @TempDir
    Path folder;

    /** Each char is one byte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "\u00ff",
                "a\nb",
                "\u001b[0m",
                "\u00c3\u00a9",
                "\u00ef\u00bf\u00bd",
                "%41",
                "a b?#",
                "-rf",
                "\u0080x"
            })
    void aNameKeepsItsBytesOnItsWayToTheDiskAndBack(String text) throws IOException {
        byte[] name = text.getBytes(ISO_8859_1);
        Files.createDirectory(RawNames.resolve(folder, name));
        try (var listed = Files.newDirectoryStream(folder)) {
            assertThat(RawNames.nameOf(listed.iterator().next())).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a/\u00ff", "/abs/\u00ff/x", "\u00ff", "a//b", "../../x"})
    void aPathKeepsItsBytes(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        byte[] expected = text.replace("//", "/").getBytes(ISO_8859_1);
        assertThat(RawNames.bytesOf(RawNames.path(bytes))).isEqualTo(expected);
        assertThat(RawNames.bytesOf(Path.of("x/y"))).isEqualTo("x/y".getBytes(UTF_8));
    }
}
