package org.synccenter.handlers.folder.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.SyncException;

class NewPairModelTest {
    private final List<ItemDraft> added = new ArrayList<>();
    private final List<Runnable> work = new ArrayList<>();
    private final List<String> created = new ArrayList<>();
    private String refusal = "";
    private boolean broken;

    private final NewPairModel model = new NewPairModel(new Setup(), work::add, Runnable::run);

    private final class Setup implements ItemSetup {
        @Override
        public String add(ItemDraft draft) throws SyncException {
            if (broken) {
                throw new IllegalStateException("disk 0xBEEF");
            }
            if (!refusal.isEmpty()) {
                throw SyncException.invalid(refusal);
            }
            added.add(draft);
            return "id-1";
        }

        @Override
        public void remove(String itemId) {}
    }

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private void create() {
        model.create(created::add);
        work.forEach(Runnable::run);
        work.clear();
    }

    @Test
    void theNameIsMadeOfTheFoldersUntilTheUserTypesOne() {
        model.left().set("/home/mara/Pictures");
        assertThat(model.name().get()).isEqualTo("Pictures");
        model.right().set("/media/backup/Photos");
        assertThat(model.name().get()).isEqualTo("Pictures and Photos");

        model.name().set("My photos");
        model.right().set("/media/backup/Other");

        assertThat(model.name().get()).isEqualTo("My photos");
    }

    @Test
    void foldersOfTheSameNameGiveThePairThatName() {
        model.left().set("/home/mara/Pictures");
        model.right().set("/media/backup/Pictures");

        assertThat(model.name().get()).isEqualTo("Pictures");
    }

    @Test
    void theDraftHoldsWhatWasChosen() {
        model.left().set(" /a ");
        model.right().set("/b");
        model.mode().set(Mode.MIRROR);

        create();

        assertThat(created).containsExactly("id-1");
        assertThat(added.getFirst().settings())
                .containsEntry("left", List.of("/a"))
                .containsEntry("right", List.of("/b"))
                .containsEntry("mode", List.of("mirror"));
        assertThat(added.getFirst().name()).isEqualTo("a and b");
    }

    @Test
    void aMissingFolderIsSaidBeforeAnythingIsAsked() {
        create();
        assertThat(model.error().get()).isEqualTo("Pick the left folder first.");

        model.left().set("/a");
        create();

        assertThat(model.error().get()).isEqualTo("Pick the right folder first.");
        assertThat(added).isEmpty();
    }

    @Test
    void aRefusalIsShownAndGoesAwayWithTheNextEdit() {
        model.left().set("/a");
        model.right().set("/a/b");
        refusal = "The folders lie inside each other.";

        create();
        assertThat(model.error().get()).isEqualTo(refusal);
        assertThat(model.busy().get()).isFalse();
        model.right().set("/c");

        assertThat(model.error().get()).isEmpty();
        assertThat(created).isEmpty();
    }

    @Test
    void anUnexpectedFailureIsToldWithoutItsRawText() {
        model.left().set("/a");
        model.right().set("/b");
        broken = true;

        create();

        assertThat(model.error().get()).isNotEmpty().doesNotContain("BEEF");
    }

    @Test
    void aSecondClickWhileItIsBeingCreatedDoesNothing() {
        model.left().set("/a");
        model.right().set("/b");

        model.create(created::add);
        assertThat(model.busy().get()).isTrue();
        model.create(created::add);
        List.copyOf(work).forEach(Runnable::run);

        assertThat(added).hasSize(1);
    }
}
