package org.synccenter.handlers.folder.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.handlers.folder.FilterEffect;
import org.synccenter.handlers.folder.PairDesk;

/** The folder handler's dialogs, filled for pictures. */
public final class FolderPictures {
    private static final PairDesk DESK = new PairDesk() {
        @Override
        public FolderCheck checkFolders(String left, String right) {
            return new FolderCheck(
                    "",
                    right.contains("Stick")
                            ? "The folder " + right + " does not exist. Create it first, or choose another one."
                            : "");
        }

        @Override
        public FilterEffect effect(String left, String right, List<String> lines, BooleanSupplier cancelled) {
            return new FilterEffect(
                    1_204,
                    3_410_000_000L,
                    18_930,
                    61_200_000_000L,
                    List.of(
                            new FilterEffect.Example(".Trash-1000", true, 0),
                            new FilterEffect.Example("2025/Lofoten/.DS_Store", false, 6_148),
                            new FilterEffect.Example("cache", true, 0),
                            new FilterEffect.Example("Films/Kvaløya-uncut.mkv", false, 2_900_000_000L),
                            new FilterEffect.Example("Thumbs.db", false, 88_064)));
        }

        @Override
        public List<String> knownFolders() {
            return List.of("/home/mara/Documents");
        }

        @Override
        public String add(ItemDraft draft) {
            return "id";
        }

        @Override
        public void change(ItemDraft before, ItemDraft after) {}
    };

    private FolderPictures() {}

    private static PairDialog dialog(PairForm form) {
        return new PairDialog(form, (window, title, start) -> Optional.empty(), Runnable::run);
    }

    private static PairForm form(@Nullable ItemDraft before) {
        return new PairForm(DESK, before, Runnable::run, Runnable::run);
    }

    public static void newPair(OwnerWindow owner) {
        owner.ask("picture", () -> {
            PairForm form = form(null);
            form.left().set("/home/mara/Pictures");
            form.right().set("/media/mara/Backup/Pictures");
            return dialog(form);
        });
    }

    public static void wrongPair(OwnerWindow owner) {
        owner.ask("picture", () -> {
            PairForm form = form(null);
            form.left().set("/home/mara/Pictures");
            form.right().set("/media/mara/Stick/Pictures");
            form.checkFolders();
            return dialog(form);
        });
    }

    /** @param tab 0 is the first */
    public static void editPair(OwnerWindow owner, int tab) {
        owner.ask("picture", () -> {
            ItemDraft now = new ItemDraft(
                    "pictures",
                    "Pictures",
                    Map.of(
                            "left", List.of("/home/mara/Pictures"),
                            "right", List.of("/media/mara/Backup/Pictures"),
                            "mode", List.of("mirror"),
                            "rule", List.of("right.deleted=ignore"),
                            "exclude", List.of("preset:os-litter", "/cache/", "*.tmp", "size > 2 GB")));
            PairDialog dialog = dialog(form(now));
            // What scrolls is below its parent only from the first styles on.
            dialog.getDialogPane().applyCss();
            ((TabPane) dialog.getDialogPane().lookup("#options"))
                    .getSelectionModel()
                    .select(tab);
            return dialog;
        });
    }
}
