package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.platform.DirectoryOpener;

/** Found by the simulation: permissions that change while a session goes on. */
final class MetadataMeanwhileTest {

    @TempDir
    Path folder;

    /** It was archived as agreed with different bits on both sides, and stayed different for ever. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBitThatIsSetBetweenScanAndCopyComesAcross(boolean best) {
        Pair pair = new Pair(folder, best ? DirectoryOpener.best() : DirectoryOpener.portable());
        writeOld(pair.left, "script", "#!");
        pair.listener = new CycleListener() {
            @Override
            public void phase(Phase now) {
                if (now == Phase.STAGE) {
                    chmod(pair.left.resolve("script"));
                }
            }
        };
        pair.sync();
        pair.listener = CycleListener.NONE;
        pair.sync();
        assertThat(tree(pair.right)).containsEntry("script", "exec #!").isEqualTo(tree(pair.left));
    }

    private static void chmod(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
