package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.api.SyncException;

final class SafeLinkTest {
    @TempDir
    Path folder;

    private Path file(String name, String permissions) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static void assertRefused(String reference) {
        assertThatThrownBy(() -> SafeLink.check(reference))
                .as(reference)
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("not opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "HTTP://example.org/a%20b?c=d#e", " https://[::1]:8443/x "})
    void pagesPass(String reference) throws Exception {
        assertThat(SafeLink.check(reference)).isEqualTo(URI.create(reference.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/usr/bin/xterm",
                "C:\\Windows\\System32\\calc.exe",
                "calc.exe",
                "javascript:alert(1)",
                "data:text/html,x",
                "ms-settings:display",
                "smb://server/share",
                "ftp://example.org/x",
                "mailto:a@example.org",
                "https:///nowhere",
                "https:example.org",
                "http://bank.example@evil.example/",
                "file://server/share/readme.txt",
                "file:////server/share/readme.txt",
                "file:///%5C%5Cserver%5Cshare%5Creadme.txt",
                "file:readme.txt",
                "file:///etc/passwd?x",
                "file:///etc/passwd%00.txt",
                "\\\\server\\share\\readme.txt",
                "jar:file:///x.jar!/y"
            })
    void everythingElseThatIsNoFileHereIsRefused(String reference) {
        assertRefused(reference);
    }

    @Test
    void foldersAndDocumentsPassAndProgramsDoNot() throws Exception {
        Path document = file("Report of May.PDF", "rw-r--r--");
        assertThat(SafeLink.check(document.toUri().toString()))
                .isEqualTo(document.toRealPath().toUri());
        assertThat(SafeLink.check(folder.toUri().toString()))
                .isEqualTo(folder.toRealPath().toUri());
        Path bundle = Files.createDirectory(folder.resolve("Nice.app"));
        List<Path> programs = List.of(
                bundle,
                Files.createDirectory(folder.resolve("Nice.{21EC2020-3AEA-1069-A2DD-08002B30309D}")),
                file("marked.txt", "rwxr-xr-x"),
                file("starter.desktop", "rw-r--r--"),
                file("script.sh", "rw-r--r--"),
                file("page.html", "rw-r--r--"),
                file("macro.docm", "rw-r--r--"),
                file("setup.exe", "rw-r--r--"),
                file("link.lnk", "rw-r--r--"),
                file("link.url", "rw-r--r--"),
                file("archive.jar", "rw-r--r--"),
                file("without-kind", "rw-r--r--"),
                Path.of("/dev/null"));
        assertAll(programs.stream().map(p -> () -> assertRefused(p.toUri().toString())));
    }

    @Test
    void aLinkCountsAsWhatItLeadsTo() throws Exception {
        Path program = file("program", "rwxr-xr-x");
        Path disguised = Files.createSymbolicLink(folder.resolve("harmless.txt"), program);
        assertRefused(disguised.toUri().toString());
    }

    @Test
    void whatIsNotThereIsSaidToBeGone() {
        String gone = folder.resolve("gone.txt").toUri().toString();
        assertThatThrownBy(() -> SafeLink.check(gone)).hasMessageContaining("nothing where this link leads");
    }
}
