package org.synccenter.handlers.folder;

import java.util.List;
import java.util.Optional;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.ui.OwnerWindow;

/**
 * What the folder handler asks a person. Found by {@link java.util.ServiceLoader} only when there is an owner window, so that the
 * command line never loads a window toolkit. Called on background threads.
 */
public interface FolderQuestions {

    /**
     * Shows the form for a new pair until it could be added or was given up.
     *
     * @param setup checks and stores the draft; its refusals are shown in the form
     * @return the new item's id; empty = given up
     */
    Optional<String> newPair(OwnerWindow owner, ItemSetup setup);

    /**
     * Shows what a pair leaves out, to be changed.
     *
     * @param excludes lines in the syntax of {@code .gitignore}
     * @return the lines as they shall be; empty = they stay
     */
    Optional<List<String>> excludes(OwnerWindow owner, String pairId, String pairName, List<String> excludes);
}
