package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.OpenFile;

/** A file that is written while it is copied never arrives half old and half new. */
class TornCopyTest {

    private static final int LARGE = 3 << 20;

    @TempDir
    private Path folder;

    @Test
    void aSourceEditedWhileItIsCopiedArrivesWhole() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "beside", "beside");
        pair.syncClean();
        writeOld(pair.left, "large", "a".repeat(LARGE));
        var pieces = new AtomicInteger();
        pair.opener = Spied.opener(DirectoryOpener.best(), call -> {
            boolean takesPiece = call.real() instanceof OpenFile
                    && call.directory().equals("large")
                    && call.method().equals("read");
            if (takesPiece && pieces.incrementAndGet() == 2) {
                writeOld(pair.left, "large", "b".repeat(LARGE));
            }
            return call.proceed();
        });

        pair.sync();
        assertThat(pieces).hasValueGreaterThan(2);
        assertThat(read(pair.right, "large").equals("b".repeat(LARGE))).isTrue();
        pair.opener = DirectoryOpener.best();
        pair.syncClean();
    }
}
