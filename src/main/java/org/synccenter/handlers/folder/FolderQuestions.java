package org.synccenter.handlers.folder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ui.OwnerWindow;

/**
 * What the folder handler asks a person. Found by {@link java.util.ServiceLoader} only when there is an owner window, so that the
 * command line never loads a window toolkit. Called on background threads.
 */
public interface FolderQuestions {

    /**
     * How a form has ended.
     *
     * @param pairId of the pair that was added or changed
     * @param sync whether it is to be synced now
     */
    record FormEnd(String pairId, boolean sync) {}

    /**
     * Shows the form for a new pair until it could be added or was given up.
     *
     * @param desk its refusals are shown in the form
     * @param start has the folders that the form begins with; null = it begins empty
     * @return empty = given up
     */
    Optional<FormEnd> newPair(OwnerWindow owner, PairDesk desk, @Nullable ItemDraft start);

    /**
     * Shows how a pair is set up, to be changed or made twice.
     *
     * @param now has the pair's id
     * @return empty = it stays as it is
     */
    Optional<FormEnd> editPair(OwnerWindow owner, PairDesk desk, ItemDraft now);
}
