package org.synccenter.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.transfer.ImportDesk;
import org.synccenter.transfer.ImportFile;
import org.synccenter.transfer.ImportItem;
import org.synccenter.transfer.Planned;
import org.synccenter.transfer.Planned.Fate;
import org.synccenter.transfer.Program;
import org.synccenter.ui.fx.Background;

class ImportViewModelTest {
    private final List<Runnable> work = new ArrayList<>();
    private final List<Planned> carried = new ArrayList<>();
    private final List<ImportDesk.Done> done = new ArrayList<>();
    private List<String> refused = List.of();

    private final ImportViewModel model = new ImportViewModel(new Desk(), new Background(work::add, Runnable::run));

    private static ImportItem item(String name, String left, String right) {
        return new ImportItem(
                "folder",
                new ItemDraft(null, name, Map.of("left", List.of(left), "right", List.of(right))),
                true,
                List.of());
    }

    /** What begins with /gone is refused, /there is there. */
    private final class Desk implements ImportViewModel.Desk {
        @Override
        public List<Path> found() {
            return List.of(Path.of("/x/a.prf"));
        }

        @Override
        public ImportFile read(Path file) throws SyncException {
            if (file.endsWith("bad.prf")) {
                throw SyncException.invalid("bad.prf holds nothing.");
            }
            return new ImportFile(
                    file,
                    Program.UNISON,
                    List.of(item("new", "/a", "/b"), item("gone", "/gone", "/b"), item("there", "/there", "/b")),
                    List.of(),
                    List.of(),
                    Map.of());
        }

        @Override
        public List<Planned> plan(ImportFile file) {
            return file.items().stream().map(i -> plan(i, i.draft())).toList();
        }

        @Override
        public Planned plan(ImportItem item, ItemDraft draft) {
            String left = draft.settings().get("left").getFirst();
            Fate fate = left.startsWith("/gone") ? Fate.REFUSED : left.startsWith("/there") ? Fate.THERE : Fate.NEW;
            return new Planned(item, draft, fate, fate == Fate.NEW ? "" : "because");
        }

        @Override
        public ImportDesk.Done carryOut(ImportFile file, List<Planned> chosen) {
            carried.addAll(chosen);
            return new ImportDesk.Done(
                    chosen.stream()
                            .map(p -> new ItemRef("folder", p.draft().name()))
                            .toList(),
                    refused,
                    0,
                    0);
        }
    }

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private void run() {
        List<Runnable> now = List.copyOf(work);
        work.clear();
        now.forEach(Runnable::run);
    }

    private void open(String file) {
        model.open(Path.of(file));
        run();
    }

    @Test
    void theSearchSaysWhatThereIs() {
        model.search();
        assertThat(model.searched().get()).isFalse();
        run();
        assertThat(model.searched().get()).isTrue();
        assertThat(model.found()).containsExactly(Path.of("/x/a.prf"));
    }

    @Test
    void whatIsNewIsChosenAndNothingIsAddedBeforeItIsSaid() {
        open("/x/a.prf");

        assertThat(model.rows()).extracting(r -> r.chosen().get()).containsExactly(true, false, false);
        assertThat(model.wanted().get()).isEqualTo(1);
        assertThat(carried).isEmpty();

        model.add(done::add);
        assertThat(model.busy().get()).isTrue();
        model.add(done::add);
        run();
        assertThat(carried).extracting(p -> p.draft().name()).containsExactly("new");
        assertThat(done).hasSize(1);
    }

    @Test
    void whatIsNotWantedIsNotAdded() {
        open("/x/a.prf");
        model.rows().getFirst().chosen().set(false);
        assertThat(model.wanted().get()).isZero();
        // One that cannot be added is not wanted however it is marked.
        model.rows().getLast().chosen().set(true);
        assertThat(model.wanted().get()).isZero();
    }

    @Test
    void aFolderThatIsCorrectedMakesItNew() {
        open("/x/a.prf");
        ImportRow row = model.rows().get(1);
        model.recheck(row);
        assertThat(work).as("nothing was changed").isEmpty();
        row.left().set(" /found ");
        model.recheck(row);
        run();

        assertThat(row.planned().get().fate()).isEqualTo(Fate.NEW);
        assertThat(model.wanted().get()).isEqualTo(2);
        model.add(done::add);
        run();
        assertThat(carried.getLast().draft().settings()).containsEntry("left", List.of("/found"));
    }

    @Test
    void anAnswerAboutFoldersThatHaveChangedSinceIsNotShown() {
        open("/x/a.prf");
        ImportRow row = model.rows().getFirst();
        row.left().set("/gone");
        model.recheck(row);
        row.left().set("/a");
        run();

        assertThat(row.planned().get().fate()).isEqualTo(Fate.NEW);
    }

    @Test
    void aBadFileIsSaidAndTheOneBeforeIsForgotten() {
        open("/x/a.prf");
        open("/x/bad.prf");

        assertThat(model.error().get()).isEqualTo("bad.prf holds nothing.");
        assertThat(model.file().get()).isNull();
        assertThat(model.rows()).isEmpty();
        assertThat(model.wanted().get()).isZero();
        open("/x/a.prf");
        assertThat(model.error().get()).isEmpty();
    }

    @Test
    void onlyTheFileThatWasChosenLastIsShown() {
        model.open(Path.of("/x/a.prf"));
        model.open(Path.of("/x/b.prf"));
        List<Runnable> both = List.copyOf(work);
        both.getLast().run();
        both.getFirst().run();

        assertThat(model.file().get()).isNotNull();
        assertThat(model.file().get().file()).isEqualTo(Path.of("/x/b.prf"));
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void whatIsRefusedAfterAllKeepsTheWindowOpen() {
        open("/x/a.prf");
        refused = List.of("new: there is no room.");
        model.add(done::add);
        run();

        assertThat(done).isEmpty();
        assertThat(model.error().get()).isEqualTo("new: there is no room.");
    }
}
