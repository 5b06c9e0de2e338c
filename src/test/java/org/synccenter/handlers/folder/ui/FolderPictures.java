package org.synccenter.handlers.folder.ui;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
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

    public static void massDeletion(OwnerWindow owner) {
        Hold hold = new Hold(
                Hold.Reason.MASS_DELETION,
                "This sync would delete 214 of the 380 files on the right, because they are gone on the left.",
                IntStream.range(0, 214)
                        .mapToObj(i -> "Miles Davis/Disc %d/%02d.flac".formatted(1 + i / 20, 1 + i % 20))
                        .toList(),
                Set.of(HoldAnswer.ALLOW_ONCE, HoldAnswer.RESTORE, HoldAnswer.STOP));
        owner.ask("picture", () -> new MassDeletionDialog("Music", hold));
    }
}
