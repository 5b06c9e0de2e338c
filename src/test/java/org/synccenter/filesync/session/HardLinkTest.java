package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.platform.DirectoryOpener;

/** What is done to one name of a file shows at its others: that was us, and nobody has changed them meanwhile. */
final class HardLinkTest {

    @TempDir
    Path folder;

    private Pair pair;

    @BeforeEach
    void twoNamesOnTheRight() throws IOException {
        pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "a", "content");
        writeOld(pair.left, "b", "content");
        pair.syncClean();
        delete(pair.right, "b");
        Files.createLink(pair.right.resolve("b"), pair.right.resolve("a"));
        pair.syncClean();
    }

    private void opener(boolean best) {
        pair.opener = best ? DirectoryOpener.best() : DirectoryOpener.portable();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothNamesAreDeleted(boolean best) {
        opener(best);
        writeOld(pair.left, "c", "beside");
        pair.syncClean();
        delete(pair.left, "a");
        delete(pair.left, "b");
        pair.syncClean();
        assertThat(tree(pair.right)).isEqualTo(tree(pair.left));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothNamesAreReplaced(boolean best) {
        opener(best);
        writeOld(pair.left, "a", "edited");
        writeOld(pair.left, "b", "too");
        pair.syncClean();
        assertThat(tree(pair.right)).isEqualTo(tree(pair.left));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothNamesBecomeExecutable(boolean best) throws IOException {
        opener(best);
        executable("a");
        executable("b");
        pair.syncClean();
        assertThat(tree(pair.right)).isEqualTo(tree(pair.left)).containsEntry("b", "exec content");
    }

    /** On a disk without an exchange a killed move leaves a file with two names. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneNameBecomesExecutableAndTheOtherGoes(boolean best) throws IOException {
        opener(best);
        pair.mode = SyncMode.MIRROR;
        writeOld(pair.left, "c", "beside");
        pair.syncClean();
        executable("a");
        delete(pair.left, "b");
        pair.syncClean();
        assertThat(tree(pair.right)).isEqualTo(tree(pair.left)).containsEntry("a", "exec content");
    }

    private void executable(String name) throws IOException {
        Files.setPosixFilePermissions(pair.left.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
