package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.Conflict;
import org.synccenter.filesync.core.ConflictKind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.session.CycleOptions.Deletions;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.platform.DirectoryOpener;

/** "Bring them back" as the answer to many deletions, and what it does to everything else that differs. */
final class BringBackTest {
    @TempDir
    Path folder;

    private Pair pair;

    @BeforeEach
    void manyDeletionsAmongOtherChanges() {
        pair = new Pair(folder, DirectoryOpener.best());
        for (int i = 0; i < 30; i++) {
            writeOld(pair.left, "many/" + i, "content " + i);
        }
        for (String path : new String[] {"quarrel", "edited", "moved", "turned", "d/deep"}) {
            writeOld(pair.left, path, "agreed " + path);
        }
        pair.syncClean();
        delete(pair.left, "many");
    }

    private CycleResult restore() {
        CycleResult result = pair.run(CycleOptions.USUAL.with(Deletions.RESTORE));
        assertThat(result.ending()).isEqualTo(new Ending.Completed());
        return result;
    }

    /** It had become one about two new files, without the version that both had had. */
    @Test
    void aConflictStaysWhatItIs() {
        writeOld(pair.left, "quarrel", "left");
        writeOld(pair.right, "quarrel", "right");
        for (CycleResult result : new CycleResult[] {restore(), pair.sync()}) {
            assertThat(result.conflicts()).singleElement().satisfies(conflict -> {
                assertThat(conflict.kind()).isEqualTo(ConflictKind.BOTH_EDITED);
                assertThat(conflict.ancestor()).isNotNull();
            });
        }
        assertThat(read(pair.left, "many/7")).isEqualTo("content 7");
    }

    /** Each of these had become a conflict, or the old name had come back. */
    @Test
    void whatOneSideChangedIsCarriedOver() {
        writeOld(pair.left, "edited", "edited");
        rename(pair.right, "moved", "d/moved");
        assertThat(restore().conflicts()).isEmpty();
        assertThat(read(pair.right, "edited")).isEqualTo("edited");
        assertThat(exists(pair.left, "moved")).isFalse();
        pair.syncClean();
    }

    @Test
    void whatIsDeletedLaterGoesAsEver() {
        restore();
        delete(pair.right, "many/7");
        pair.syncClean();
        assertThat(exists(pair.left, "many/7")).isFalse();
    }

    /** The folder that went had been renamed on the other side. */
    @Test
    void whatLiesInAFolderThatWasRenamedComesBackThere() {
        delete(pair.left, "d/deep");
        rename(pair.left, "d", "renamed");
        writeOld(pair.left, "renamed/own", "x");
        restore();
        pair.syncClean();
        assertThat(tree(pair.left).values()).contains("file agreed d/deep", "file content 7");
    }

    /** What became something else waits for a decision: to bring one back would take the other away. */
    @Test
    void whatWouldGiveWayToAnotherKindIsAConflict() {
        delete(pair.left, "turned");
        writeOld(pair.left, "turned/inside", "new");
        for (CycleResult result : new CycleResult[] {restore(), pair.sync()}) {
            assertThat(result.conflicts()).extracting(Conflict::kind).containsExactly(ConflictKind.TYPE);
        }
        assertThat(read(pair.right, "turned")).isEqualTo("agreed turned");
        assertThat(read(pair.left, "turned/inside")).isEqualTo("new");
    }

    /** Nothing comes back to the side that decides, and nothing goes this time. */
    @Test
    void aMirrorKeepsWhatItHas() {
        pair.mode = SyncMode.MIRROR;
        writeOld(pair.left, "edited", "edited");
        CycleResult result = restore();
        assertThat(result.problems()).isEmpty();
        assertThat(exists(pair.right, "many/7")).isTrue();
        assertThat(read(pair.right, "edited")).isEqualTo("edited");
        assertThat(pair.run(CycleOptions.USUAL).ending()).isInstanceOf(Ending.Held.class);
    }

    /** What starts by itself asked the same again, some seconds later. */
    @Test
    void whatAMirrorKeepsIsLeftAloneByRunsThatNobodyStarts() {
        pair.mode = SyncMode.MIRROR;
        writeOld(pair.right, "edited", "edited on the right");
        restore();
        writeOld(pair.left, "more", "new");
        CycleResult result = pair.run(CycleOptions.USUAL.startedByItself());
        assertThat(result.ending()).isEqualTo(new Ending.Completed());
        assertThat(result.putOff()).hasSize(32).contains(RelPath.ofUtf8("many/7"), RelPath.ofUtf8("edited"));
        assertThat(read(pair.right, "many/7")).isEqualTo("content 7");
        assertThat(read(pair.right, "edited")).isEqualTo("edited on the right");
        assertThat(read(pair.right, "more")).isEqualTo("new");

        writeOld(pair.right, "edited", "edited again");
        pair.run(CycleOptions.USUAL.startedByItself());
        assertThat(read(pair.right, "edited")).isEqualTo("agreed edited");
        assertThat(read(pair.right, "many/7")).isEqualTo("content 7");
    }

    /** Elsewhere it has come back: there is nothing to be left alone. */
    @Test
    void whatComesBackIsNotLeftAlone() {
        restore();
        assertThat(pair.run(CycleOptions.USUAL.startedByItself()).putOff()).isEmpty();
        assertThat(pair.sync().putOff()).isEmpty();
    }

    /** Edits that a mirror would undo were listed among the losses, and were undone all the same. */
    @Test
    void aMirrorKeepsTheEditsThatItWasAskedAbout() {
        pair.mode = SyncMode.MIRROR;
        writeOld(pair.right, "edited", "edited on the right");
        restore();
        assertThat(exists(pair.right, "many/7")).isTrue();
        assertThat(read(pair.right, "edited")).isEqualTo("edited on the right");
        assertThat(read(pair.left, "edited")).isEqualTo("agreed edited");
    }

    /** With nothing but edits to undo, it was asked without end. */
    @Test
    void bringingBackEditsIsAnAnswerToAQuestionAboutThem() {
        pair.sync("many deletions");
        pair.mode = SyncMode.MIRROR;
        for (String path : new String[] {"quarrel", "edited", "moved", "turned"}) {
            writeOld(pair.right, path, "edited on the right");
        }
        assertThat(pair.run(CycleOptions.USUAL).ending()).isInstanceOf(Ending.Held.class);
        assertThat(restore().problems()).isEmpty();
        assertThat(read(pair.right, "turned")).isEqualTo("edited on the right");
        assertThat(read(pair.left, "turned")).isEqualTo("agreed turned");
    }

    /** It was there twice afterwards, at its old and at its new place. */
    @Test
    void whatWasMovedOutOfAFolderBeforeItWentIsNotTwice() {
        pair.sync("many deletions");
        for (int i = 0; i < 30; i++) {
            writeOld(pair.left, "out/" + i, "content of " + i);
        }
        pair.syncClean();
        rename(pair.left, "out/7", "kept/7");
        delete(pair.left, "out");
        restore();
        pair.syncClean();
        assertThat(read(pair.left, "out/8")).isEqualTo("content of 8");
        assertThat(read(pair.right, "kept/7")).isEqualTo("content of 7");
        assertThat(exists(pair.right, "out/7")).isFalse();
    }
}
