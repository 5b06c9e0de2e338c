package org.synccenter.ui.wizard;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.transfer.ImportDesk;
import org.synccenter.transfer.ImportFile;
import org.synccenter.transfer.ImportFiles;
import org.synccenter.transfer.ImportItem;
import org.synccenter.transfer.Planned;
import org.synccenter.transfer.Planned.Fate;
import org.synccenter.ui.fx.Background;

/** The import's dialog, filled for pictures. */
public final class WizardPictures {
    private static final class Desk implements ImportViewModel.Desk {
        private final List<Path> found;

        Desk(List<Path> found) {
            this.found = found;
        }

        @Override
        public List<Path> found() {
            return found;
        }

        @Override
        public ImportFile read(Path file) throws SyncException {
            return ImportFiles.read(file);
        }

        @Override
        public List<Planned> plan(ImportFile file) {
            return file.items().stream().map(i -> plan(i, i.draft())).toList();
        }

        @Override
        public Planned plan(ImportItem item, ItemDraft draft) {
            boolean gone = draft.name().endsWith("Music");
            return new Planned(
                    item,
                    draft,
                    gone ? Fate.REFUSED : Fate.NEW,
                    gone ? "The folder /home/mara/Music does not exist. Create it first, or choose another one." : "");
        }

        @Override
        public ImportDesk.Done carryOut(ImportFile file, List<Planned> chosen) {
            return new ImportDesk.Done(List.of(), List.of(), 0, 0);
        }
    }

    private static final SettingsPicker NOBODY = new SettingsPicker() {
        @Override
        public Optional<Path> open(@Nullable Window owner) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(@Nullable Window owner) {
            return Optional.empty();
        }
    };

    private WizardPictures() {}

    /** @param sample a file beside the tests of the import; empty = none was chosen, and none was found */
    public static void importing(OwnerWindow owner, String sample) {
        owner.ask("picture", () -> {
            List<Path> found =
                    sample.isEmpty() ? List.of() : List.of(file(sample), Path.of("/home/mara/.unison/work.prf"));
            ImportViewModel model = new ImportViewModel(new Desk(found), new Background(Runnable::run, Runnable::run));
            model.search();
            if (!sample.isEmpty()) {
                model.open(found.getFirst());
            }
            return new ImportDialog(model, NOBODY);
        });
    }

    private static Path file(String sample) {
        try {
            return Path.of(Objects.requireNonNull(ImportFiles.class.getResource(sample))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
