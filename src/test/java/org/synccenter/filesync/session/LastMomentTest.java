package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.write;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** Somebody writes into a file between two looks of the session at it. */
final class LastMomentTest {

    @TempDir
    Path folder;

    /** It was agreed as what had come, with the ctime of the edit, and both sides stayed different. */
    @ParameterizedTest
    @CsvSource({"true, new", "true, known", "false, new", "false, known"})
    void anEditRightAfterAFileGotItsNameIsSeenAlsoWhenItKeepsSizeAndTime(boolean best, String name) {
        DirectoryOpener real = best ? DirectoryOpener.best() : DirectoryOpener.portable();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "known", "old");
        pair.syncClean();
        writeOld(pair.left, name, "came");
        boolean[] state = {false, false}; // it has its name; it was edited
        DirectoryOpener spied = Spied.opener(real, call -> {
            if (state[0]
                    && !state[1]
                    && call.method().equals("stat")
                    && call.name().equals(name)) {
                state[1] = true;
                editStealthily(pair.right.resolve(name), "EDIT");
            }
            Object result = call.proceed();
            boolean toName = call.newName().equals(name) || call.name().equals(name);
            state[0] |= toName && !call.method().equals("stat") && isContent(pair.right.resolve(name), "came");
            return result;
        });
        pair.opener = path -> (path.equals(pair.right) ? spied : real).open(path);
        pair.sync();
        assertThat(read(pair.right, name)).isEqualTo("EDIT");

        pair.opener = real;
        pair.syncClean();
        assertThat(read(pair.left, name)).isEqualTo("EDIT");
    }

    /** With a second name in the trash already, the file was taken for the old one as it was the same inode; it was in the trash alone. */
    @Test
    void whatIsWrittenIntoAFileThatHasTwoNamesForAMomentStaysInItsPlace() {
        DirectoryOpener real = DirectoryOpener.portable();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "f", "old");
        pair.syncClean();
        writeOld(pair.left, "f", "came");
        int[] looks = {-1};
        DirectoryOpener spied = Spied.opener(real, call -> {
            if (call.name().equals("f") && call.method().equals("hardLink")) {
                looks[0] = 0;
            } else if (looks[0] >= 0 && call.name().equals("f") && call.method().equals("stat")) {
                looks[0]++;
                if (looks[0] == 3) { // the last one, of the place itself
                    write(pair.right, "f", "written into it");
                }
            }
            return call.proceed();
        });
        pair.opener = path -> (path.equals(pair.right) ? spied : real).open(path);
        assertThat(pair.sync().problems()).singleElement().satisfies(p -> {
            assertThat(p.kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
            assertThat(p.side()).isEqualTo(Side.RIGHT);
        });
        assertThat(looks[0]).isGreaterThanOrEqualTo(3);
        assertThat(read(pair.right, "f")).isEqualTo("written into it");
        pair.opener = real;
        pair.assertNoLeftovers();
        assertThat(pair.sync().conflicts()).hasSize(1);
    }

    /** Where a rename is a second name and then one less, the second step failed: a hidden second name of the file stayed for ever. */
    @Test
    void aRenameThatEndsHalfWayLeavesOneName() {
        DirectoryOpener real = DirectoryOpener.portable();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "one", "1");
        writeOld(pair.left, "other", "2");
        pair.syncClean();
        rename(pair.left, "one", "between");
        rename(pair.left, "other", "one");
        rename(pair.left, "between", "other");
        DirectoryOpener spied = Spied.opener(real, call -> {
            if (call.method().equals("rename")) {
                Files.createLink(pair.right.resolve(call.newName()), pair.right.resolve(call.name()));
                throw new FileFaultException(FileFault.IO, "injected");
            }
            return call.proceed();
        });
        pair.opener = path -> (path.equals(pair.right) ? spied : real).open(path);
        assertThat(pair.sync().problems()).isNotEmpty();
        assertThat(tree(pair.right)).containsOnly(entry("one", "file 1"), entry("other", "file 2"));

        pair.opener = real;
        pair.syncClean();
        assertThat(read(pair.right, "one")).isEqualTo("2");
    }

    private static boolean isContent(Path file, String content) {
        try {
            return Files.exists(file) && Files.readString(file).equals(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps size and modification time; the ctime is of a later tick than now, as otherwise nothing would show it. */
    private static void editStealthily(Path file, String content) throws IOException {
        Instant before = Instant.now();
        FileTime modified = Files.getLastModifiedTime(file);
        do {
            Files.writeString(file, content);
            Files.setLastModifiedTime(file, modified);
        } while (!((FileTime) Files.getAttribute(file, "unix:ctime"))
                .toInstant()
                .isAfter(before));
    }
}
