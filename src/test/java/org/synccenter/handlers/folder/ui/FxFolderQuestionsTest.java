package org.synccenter.handlers.folder.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Dialog;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ui.OwnerWindow;

class FxFolderQuestionsTest {

    /** Opens nothing, and notes what it was to ask: the same operation would be asked once. */
    private static final class Noting implements OwnerWindow {
        final List<String> operations = new ArrayList<>();

        @Override
        public <R> Optional<R> ask(String operation, Supplier<Dialog<R>> dialog) {
            operations.add(operation);
            return Optional.empty();
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    }

    /** The deletions that were shown for one pair must never be allowed for another one. */
    @Test
    void pairsOfTheSameNameAreAskedAboutOneByOne() {
        FxFolderQuestions questions = new FxFolderQuestions();
        Hold hold = new Hold(Hold.Reason.MASS_DELETION, "Gone.", List.of("x"), Set.of(HoldAnswer.ALLOW_ONCE));
        Noting owner = new Noting();

        questions.massDeletion(owner, "photos", "Photos", hold);
        questions.massDeletion(owner, "photos-2", "Photos", hold);
        questions.massDeletion(owner, "photos", "Photos", hold);

        assertThat(owner.operations).hasSize(3);
        assertThat(owner.operations.get(1)).isNotEqualTo(owner.operations.getFirst());
        assertThat(owner.operations.get(2)).isEqualTo(owner.operations.getFirst());
    }
}
