package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.write;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.filesync.session.FaultyOpener.Killed;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** What people do between a killed session and the next one. */
final class AfterKillTest {

    @TempDir
    Path folder;

    /** The archive had yet to learn of the deletion: it looked as if the other side had deleted what had just been put back. */
    @Test
    void aFileThatIsPutBackAfterItsDeletionWasCarriedOutStays() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "f", "content");
        writeOld(pair.left, "g", "beside");
        pair.syncClean();
        delete(pair.left, "f");
        killedAt(Phase.ARCHIVE, pair);
        assertThat(exists(pair.right, "f")).isFalse();

        writeOld(pair.left, "f", "content");
        pair.syncClean();
        assertThat(read(pair.left, "f") + read(pair.right, "f")).isEqualTo("contentcontent");
    }

    /** The same deletion, left alone: it was carried out, and stays so. */
    @Test
    void aDeletionThatWasCarriedOutBeforeAKillStays() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "f", "content");
        writeOld(pair.left, "g", "beside");
        pair.syncClean();
        delete(pair.left, "f");
        killedAt(Phase.ARCHIVE, pair);
        pair.syncClean();
        assertThat(exists(pair.left, "f") || exists(pair.right, "f")).isFalse();
    }

    /** It looked as if the other side had changed what had just been put back, and that went to the trash. */
    @Test
    void anOldVersionThatIsPutBackAfterItsReplacementWasCarriedOutStays() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "f", "content");
        pair.syncClean();
        writeOld(pair.left, "f", "edited!");
        killedAt(Phase.ARCHIVE, pair);
        assertThat(read(pair.right, "f")).isEqualTo("edited!");

        writeOld(pair.left, "f", "content");
        assertThat(pair.sync().conflicts()).hasSize(1);
        assertThat(read(pair.left, "f") + read(pair.right, "f")).isEqualTo("contentedited!");
    }

    /** The same edit, left alone or gone on with. */
    @Test
    void anEditThatWasCarriedOutBeforeAKillIsAgreed() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "f", "content");
        pair.syncClean();
        writeOld(pair.left, "f", "edited!");
        killedAt(Phase.ARCHIVE, pair);
        pair.syncClean();
        assertThat(read(pair.left, "f") + read(pair.right, "f")).isEqualTo("edited!edited!");
    }

    /** What was new in its place was taken for an edit of what had been moved on the other side, and took the place of that. */
    @Test
    void whatComesInThePlaceOfWhatWasDeletedDoesNotGoAfterIt() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "f", "content");
        writeOld(pair.left, "g", "beside");
        pair.syncClean();
        String away = folder.resolve("away").toString();
        rename(pair.left, "f", away);
        killedAt(Phase.ARCHIVE, pair);
        assertThat(exists(pair.right, "f")).isFalse();

        rename(pair.left, away, "moved");
        writeOld(pair.right, "f", "another");
        pair.syncClean();
        assertThat(tree(pair.left))
                .isEqualTo(tree(pair.right))
                .containsEntry("moved", "file content")
                .containsEntry("f", "file another");
    }

    /** With its old times and ids: to the archive it had been there all the time, and was gone from the other side. */
    @Test
    void aFolderThatComesBackAfterItsDeletionWasCarriedOutStays() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "d/f", "content");
        writeOld(pair.left, "g", "beside");
        pair.syncClean();
        String away = folder.resolve("away").toString();
        rename(pair.left, "d", away);
        killedAt(Phase.ARCHIVE, pair);
        assertThat(exists(pair.right, "d/f")).isFalse();

        rename(pair.left, away, "d");
        pair.syncClean();
        assertThat(tree(pair.left)).isEqualTo(tree(pair.right)).containsEntry("d/f", "file content");
    }

    /** What had been brought was taken for an edit of it, and went after it. */
    @Test
    void whatWasMovedOutOfThePlaceOfANewVersionStaysWhatItIs() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "f", "content");
        writeOld(pair.left, "g", "beside");
        pair.syncClean();
        String away = folder.resolve("away").toString();
        rename(pair.left, "f", away);
        writeOld(pair.left, "f", "another");
        killedAt(Phase.ARCHIVE, pair);
        assertThat(read(pair.right, "f")).isEqualTo("another");

        delete(pair.left, "f");
        rename(pair.left, away, "moved");
        assertThat(pair.sync().conflicts()).hasSize(1);
        assertThat(read(pair.left, "moved") + read(pair.right, "moved")).isEqualTo("contentcontent");
        assertThat(read(pair.right, "f")).isEqualTo("another");
    }

    /** It had our private name beside its own until that was met in the folder's new place: to the scan it was another file then. */
    @Test
    void aFileWithTwoNamesInAFolderThatMovedIsNoProblem() {
        Pair pair = new Pair(folder, DirectoryOpener.portable());
        writeOld(pair.left, "d/g", "beside");
        pair.syncClean();
        writeOld(pair.left, "d/fresh", "fresh");
        DirectoryOpener real = pair.opener;
        pair.opener = Spied.opener(real, call -> {
            if (call.method().equals("rename") && call.name().startsWith(".sc-")) {
                Files.createLink(pair.right.resolve("d/fresh"), pair.right.resolve("d/" + call.name()));
                throw new Killed();
            }
            return call.proceed();
        });
        assertThatThrownBy(pair::sync).isInstanceOf(Killed.class);
        pair.opener = real;
        rename(pair.right, "d", "e");
        pair.syncClean();
        assertThat(tree(pair.left)).isEqualTo(tree(pair.right)).containsEntry("e/fresh", "file fresh");
        pair.assertNoLeftovers();
    }

    /** It was empty when it gave way to a file, and had something in it when it was looked at again: all of that was in the trash. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFolderThatWasFilledWhileItGaveWayIsNotInTheTrash(boolean editedAfterwards) throws IOException {
        DirectoryOpener real = DirectoryOpener.best();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "b", "was a file");
        writeOld(pair.left, "mine", "mine");
        pair.syncClean();
        delete(pair.left, "b");
        Files.createDirectory(pair.left.resolve("b"));
        pair.syncClean();
        delete(pair.right, "b");
        writeOld(pair.right, "b", "is a file again");
        int[] exchanges = {0};
        pair.opener = Spied.opener(real, call -> {
            if (call.method().equals("exchange") && ++exchanges[0] == 1) {
                rename(pair.left, "mine", "b/mine");
            } else if (call.method().equals("exchange")) {
                throw new Killed();
            }
            return call.proceed();
        });
        try {
            pair.run(CycleOptions.USUAL);
        } catch (Killed e) {
            assertThat(read(pair.left, "b")).isEqualTo("is a file again");
        }
        pair.opener = real;
        assumeThat(exchanges[0]).as("this store can exchange names").isEqualTo(2);
        if (editedAfterwards) {
            write(pair.left, "b", "and edited at once");
        }
        pair.sync();
        pair.assertNoLeftovers();
        assertThat(tree(pair.left).values()).contains("file mine");
        assertThat(tree(pair.left).get("b")).isEqualTo(editedAfterwards ? "file and edited at once" : "dir");
    }

    /** A private file of ours was in it, and nobody cleaned up there any more once it could be read again. */
    @Test
    void aFolderThatIsRenamedAndCannotBeReadForAWhileKeepsNothingOfOurs() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "d/g", "beside");
        pair.syncClean();
        writeOld(pair.left, "d/fresh", "fresh");
        killedAt(Phase.APPLY, pair);

        rename(pair.right, "d", "e");
        syncWithout("e", pair);
        pair.syncClean();
        assertThat(read(pair.right, "e/g")).isEqualTo("beside");
        pair.assertNoLeftovers();
    }

    /** Where our private file had been there was a folder, so that nobody looked for it in any other. */
    @Test
    void aFolderThatChangesPlacesAndCannotBeReadForAWhileKeepsNothingOfOurs() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "d/g", "beside");
        writeOld(pair.left, "h/i", "elsewhere");
        pair.syncClean();
        writeOld(pair.left, "d/fresh", "fresh");
        killedAt(Phase.APPLY, pair);

        rename(pair.right, "d", "between");
        rename(pair.right, "h", "d");
        rename(pair.right, "between", "h");
        syncWithout("h", pair);
        pair.syncClean();
        assertThat(read(pair.right, "h/g")).isEqualTo("beside");
        pair.assertNoLeftovers();
    }

    /** When it was looked for the folder was away, and when it was met it was taken for settled. */
    @Test
    void aFolderThatComesBackWhileTheNextSessionBeginsKeepsNothingOfOurs() {
        DirectoryOpener real = DirectoryOpener.best();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "d/g", "beside");
        pair.syncClean();
        writeOld(pair.left, "d/fresh", "fresh");
        killedAt(Phase.APPLY, pair);
        rename(pair.right, "d", "away");
        pair.listener = new CycleListener() {
            @Override
            public void phase(Phase now) {
                if (now == Phase.SCAN) {
                    rename(pair.right, "away", "d");
                }
            }
        };
        pair.sync();
        pair.listener = CycleListener.NONE;
        pair.syncClean();
        pair.assertNoLeftovers();
    }

    /** A run during which a folder of any side cannot be read. */
    private static void syncWithout(String directory, Pair pair) {
        DirectoryOpener real = pair.opener;
        pair.opener = Spied.opener(real, call -> {
            if (call.method().equals("open") && call.name().equals(directory)) {
                throw new FileFaultException(FileFault.NO_ACCESS, "injected");
            }
            return call.proceed();
        });
        assertThat(pair.sync().problems()).isNotEmpty();
        pair.opener = real;
    }

    private static void killedAt(Phase phase, Pair pair) {
        pair.listener = new CycleListener() {
            @Override
            public void phase(Phase now) {
                if (now == phase) {
                    throw new Killed();
                }
            }
        };
        assertThatThrownBy(pair::sync).isInstanceOf(Killed.class);
        pair.listener = CycleListener.NONE;
    }

    /** What the killed session had left in a folder was kept, and so each later change of the file was taken for one right after it. */
    @Test
    void anEditOfTheSameSizeLongAfterTheKillIsNoConflict() {
        Pair pair = keptAfterKill("edited!");
        writeOld(pair.left, "d/f", "another");
        syncWithout("unreadable", pair);
        assertThat(read(pair.right, "d/f")).isEqualTo("another");
        writeOld(pair.left, "d/f", "content");
        pair.syncClean();
        assertThat(read(pair.right, "d/f")).isEqualTo("content");
    }

    /** A file that the killed session had deleted, and that is there again: it could not be deleted on that side any more. */
    @Test
    void aDeletionLongAfterTheKillStays() {
        Pair pair = keptAfterKill(null);
        writeOld(pair.left, "d/f", "back");
        syncWithout("unreadable", pair);
        assertThat(read(pair.right, "d/f")).isEqualTo("back");
        delete(pair.right, "d/f");
        writeOld(pair.left, "d/f", "back"); // the same again, so that its times have changed
        pair.syncClean();
        assertThat(exists(pair.left, "d/f")).isFalse();
    }

    /** A session was killed as it had changed a file, and the next one could not look everywhere. */
    private Pair keptAfterKill(@Nullable String change) {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "d/f", "content");
        writeOld(pair.left, "d/g", "beside");
        writeOld(pair.left, "unreadable/h", "elsewhere");
        pair.syncClean();
        if (change == null) {
            delete(pair.left, "d/f");
        } else {
            writeOld(pair.left, "d/f", change);
        }
        killedAt(Phase.ARCHIVE, pair);
        syncWithout("unreadable", pair);
        return pair;
    }
}
