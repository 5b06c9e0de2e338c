package org.synccenter.handlers.folder.ui;

import java.util.Optional;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.ui.OwnerWindow;

/** The folder handler's dialogs, filled for pictures. */
public final class FolderPictures {
    private FolderPictures() {}

    public static void newPair(OwnerWindow owner) {
        ItemSetup nothing = new ItemSetup() {
            @Override
            public String add(ItemDraft draft) {
                return draft.name();
            }

            @Override
            public void remove(String itemId) {}
        };
        owner.ask("picture", () -> {
            NewPairModel model = new NewPairModel(nothing, Runnable::run, Runnable::run);
            model.left().set("/home/mara/Pictures");
            model.right().set("/media/mara/Backup/Pictures");
            return new NewPairDialog(model, (window, title, start) -> Optional.empty());
        });
    }
}
