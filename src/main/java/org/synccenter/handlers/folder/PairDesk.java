package org.synccenter.handlers.folder;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;

/** What a form for folder pairs asks of the handler. Everything blocks; any thread but that of a window. */
public interface PairDesk {

    /**
     * What is wrong with two folders, one sentence beside each.
     *
     * @param left empty = nothing
     * @param right empty = nothing; also what is wrong with both together
     */
    record FolderCheck(String left, String right) {
        /** Whether nothing is wrong. */
        public boolean isFine() {
            return left.isEmpty() && right.isEmpty();
        }
    }

    /** Looks at the folders of a new pair, as far as they are given: an empty text is not wrong yet. */
    FolderCheck checkFolders(String left, String right);

    /**
     * What these lines would leave out of the folders.
     *
     * @param cancelled asked again and again; true = nobody wants to know any more
     * @throws SyncException when a line or a folder is wrong
     */
    FilterEffect effect(String left, String right, List<String> lines, BooleanSupplier cancelled) throws SyncException;

    /** Folders of other pairs and of this user, to start from. */
    List<String> knownFolders();

    /**
     * Adds a pair.
     *
     * @return its id
     * @throws SyncException with one sentence when something in the draft is wrong
     */
    String add(ItemDraft draft) throws SyncException;

    /**
     * Makes a pair what the second draft says.
     *
     * @param before as the form was opened with; has the pair's id
     * @throws SyncException with one sentence when something in the draft is wrong
     */
    void change(ItemDraft before, ItemDraft after) throws SyncException;
}
