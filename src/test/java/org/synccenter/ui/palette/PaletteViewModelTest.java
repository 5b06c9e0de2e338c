package org.synccenter.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final PaletteViewModel model = new PaletteViewModel(Stream.of(
                    "Sync now|Sync",
                    "Stop|Sync",
                    "Dark|View \u203a Theme",
                    "Results|View",
                    "Musical notes|Partnership",
                    "About Sync Center|Help")
            .map(line -> line.split("\\|"))
            .map(parts -> new PaletteEntry(parts[0], parts[1], "", () -> {}))
            .toList());

    private List<String> found(String text) {
        model.search(text);
        return model.found().stream().map(PaletteEntry::name).toList();
    }

    @Test
    void whileNothingIsTypedEverythingStandsInItsOrder() {
        assertThat(found("  ")).startsWith("Sync now", "Stop").hasSize(6);
    }

    @Test
    void aBeginningIsBetterThanAWordInsideAndThatBetterThanAMenuOfThatName() {
        assertThat(found("sync")).containsExactly("Sync now", "About Sync Center", "Stop");
    }

    @Test
    void allWordsHaveToFitInAnyOrderAlsoTheMenus() {
        assertThat(found("theme dark")).containsExactly("Dark");
        assertThat(found("DARK theme")).containsExactly("Dark");
        assertThat(found("theme light")).isEmpty();
    }

    @Test
    void lettersWithOthersBetweenFitToo() {
        assertThat(found("rslts")).containsExactly("Results");
        assertThat(found("notes")).containsExactly("Musical notes");
        assertThat(found("xyz")).isEmpty();
    }

    @Test
    void theBeginningOfAWordIsBetterThanItsMiddle() {
        var two = new PaletteViewModel(Stream.of("Resync", "To sync")
                .map(name -> new PaletteEntry(name, "", "", () -> {}))
                .toList());
        two.search("sync");
        assertThat(two.found()).extracting(PaletteEntry::name).containsExactly("To sync", "Resync");
    }
}
