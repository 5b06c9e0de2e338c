package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.Errand;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.Decided;

/** Looking into the versions of a conflict, and deciding about what was seen. */
@Timeout(120)
class ConflictFilesTest extends PairFixture {
    private ItemRef synced(String... texts) throws Exception {
        write(left, "note.txt", texts[0]);
        ItemRef pair = add("Docs");
        sync(pair);
        for (int i = 1; i < texts.length; i++) {
            write(left, "note.txt", texts[i]);
            sync(pair);
        }
        return pair;
    }

    private Conflict conflict(ItemRef pair) throws Exception {
        write(left, "note.txt", "the left version");
        write(right, "note.txt", "right");
        sync(pair);
        return center.conflicts(pair).getFirst();
    }

    @Test
    void bothVersionsAreFoundAndNoAncestorIsInvented() throws Exception {
        ConflictFiles.Found found = center.conflictFiles(conflict(synced("first")));

        assertThat(found.left()).isEqualTo(left.resolve("note.txt"));
        assertThat(found.right()).isEqualTo(right.resolve("note.txt"));
        assertThat(found.ancestor()).as("nobody keeps it").isNull();
    }

    @Test
    void theVersionThatWasAgreedOnLastIsFoundInTheTrash() throws Exception {
        Conflict conflict = conflict(synced("agreed", "other", "and other", "agreed"));

        ConflictFiles.Ancestor ancestor =
                Objects.requireNonNull(center.conflictFiles(conflict).ancestor());
        assertThat(ancestor.last()).isTrue();
        assertThat(ancestor.file()).hasContent("agreed");
    }

    @Test
    void anOlderOneIsOfferedAsWhatItIs() throws Exception {
        Conflict conflict = conflict(synced("oldest", "older", "agreed"));

        ConflictFiles.Ancestor ancestor =
                Objects.requireNonNull(center.conflictFiles(conflict).ancestor());
        assertThat(ancestor.last()).isFalse();
        assertThat(ancestor.file()).hasContent("older");
    }

    @Test
    void aVersionThatASideWentBackToIsNoAncestor() throws Exception {
        Conflict conflict = conflict(synced("right", "agreed"));

        assertThat(center.conflictFiles(conflict).ancestor()).isNull();
    }

    @Test
    void whatHasChangedSinceIsNotShownAsWhatWasSeen() throws Exception {
        Conflict conflict = conflict(synced("first"));
        write(left, "note.txt", "changed meanwhile");

        assertThatThrownBy(() -> center.conflictFiles(conflict))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("changed since");
    }

    @Test
    void linksAreNotLookedThrough() throws Exception {
        write(left, "d/note.txt", "first");
        ItemRef pair = add("Docs");
        sync(pair);
        write(left, "d/note.txt", "the left version");
        write(right, "d/note.txt", "right");
        sync(pair);
        Conflict conflict = center.conflicts(pair).getFirst();
        Path elsewhere = Files.move(left.resolve("d"), temp.resolve("elsewhere"));
        Files.createSymbolicLink(left.resolve("d"), elsewhere);

        assertThatThrownBy(() -> center.conflictFiles(conflict)).isInstanceOf(SyncException.class);
    }

    @Test
    void aDecisionCountsForTheVersionsThatWereSeenEvenIfASyncHasSeenNewerOnes() throws Exception {
        ItemRef pair = synced("first");
        Conflict seen = conflict(pair);
        write(right, "note.txt", "an important edit that nobody has seen");
        sync(pair);
        assertThat(center.conflicts(pair)).doesNotContain(seen);

        Decided decided = center.resolveShown(List.of(seen), Resolution.KEEP_LEFT);

        assertThat(decided.unsettled().get(seen.id())).contains("changed since");
        assertThat(decided.runs()).isEmpty();
        assertThat(right.resolve("note.txt")).hasContent("an important edit that nobody has seen");
        Path merged = Files.writeString(temp.resolve("merged"), "merged");
        assertThatThrownBy(() -> center.replaceShown(seen, merged)).hasMessageContaining("changed since");
        assertThat(right.resolve("note.txt")).hasContent("an important edit that nobody has seen");
    }

    @Test
    void aDecisionTellsTheRunThatUndoesIt() throws Exception {
        ItemRef pair = synced("first");
        Conflict seen = conflict(pair);
        Path merged = Files.writeString(temp.resolve("merged"), "merged");
        Decided decided = center.replaceShown(seen, merged);
        assertThat(tree(left)).contains("note.txt=merged").isEqualTo(tree(right));
        assertThat(decided.runs()).hasSize(1);
        Decided.Run run = decided.runs().getFirst();
        assertThat(run.item()).isEqualTo(pair);
        assertThat(center.history().runs(pair, 1).getFirst().id()).isEqualTo(run.id());

        var undone = center.start(SyncRequest.ofItems("folder", List.of(pair.item()))
                        .withOptions(new SyncOptions(false, HoldAnswer.ALLOW_ONCE))
                        .withContext(new Errand.Undo(run.id())))
                .result()
                .toCompletableFuture()
                .get();

        assertThat(undone.outcome()).isIn(Outcome.CONFLICTS, Outcome.IN_SYNC);
        assertThat(tree(left)).contains("note.txt=the left version");
        assertThat(tree(right)).contains("note.txt=right");
        sync(pair);
        assertThat(center.conflicts(pair)).hasSize(1);
    }
}
