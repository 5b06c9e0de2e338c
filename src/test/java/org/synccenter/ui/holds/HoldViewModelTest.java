package org.synccenter.ui.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.ui.text.Formats;

class HoldViewModelTest {

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private static Hold hold(@Nullable String undo, Set<HoldAnswer> answers, String... paths) {
        return new Hold(
                Hold.Reason.MASS_DELETION,
                "Much would go.",
                List.of(paths),
                IntStream.range(0, paths.length).mapToObj(i -> 10L * (i + 1)).toList(),
                answers,
                undo);
    }

    private static HoldViewModel model(String... paths) {
        return new HoldViewModel(hold(null, Set.of(HoldAnswer.values()), paths));
    }

    private static Loss at(HoldViewModel model, String path) {
        Loss at = model.root();
        for (String name : path.split("/")) {
            at = at.children().stream()
                    .filter(child -> child.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
        return at;
    }

    @Test
    void foldersComeFirstWithAllThatIsInThem() {
        HoldViewModel model = model("z.txt", "d/b", "d/a", "d", "a.txt");

        assertThat(model.root().children()).extracting(Loss::name).containsExactly("d", "a.txt", "z.txt");
        assertThat(at(model, "d").asks()).isEqualTo(3);
        assertThat(at(model, "d").bytes()).isEqualTo(20 + 30 + 40);
        assertThat(at(model, "d").children()).extracting(Loss::path).containsExactly("d/a", "d/b");
        assertThat(model.chosenProperty().get()).isEqualTo(5);
        assertThat(model.bytesProperty().get()).isEqualTo(150);
    }

    @Test
    void allOfItIsAnsweredAsAWhole() {
        HoldViewModel model = model("a", "b");

        assertThat(model.allow()).isEqualTo(HoldReply.whole(HoldAnswer.ALLOW_ONCE));
        assertThat(model.restore()).isEqualTo(HoldReply.whole(HoldAnswer.RESTORE));
    }

    @Test
    void aPartIsAnsweredByItsPathsAndNoFolderOfWhichSomethingStays() {
        HoldViewModel model = model("d", "d/a", "d/b", "e", "e/x", "f");
        model.turn(at(model, "d/b"));

        assertThat(at(model, "d").chosen()).isEqualTo(Loss.Chosen.SOME);
        assertThat(model.allow().whole()).isNull();
        assertThat(model.allow().allow()).containsExactly("d/a", "e", "e/x", "f");
        assertThat(model.allow().restore()).isEmpty();
        assertThat(model.restore().restore()).containsExactly("d/a", "e", "e/x", "f");
        assertThat(model.chosenProperty().get()).isEqualTo(4);
    }

    @Test
    void aFolderIsTickedWithAllBelowAndFollowsIt() {
        HoldViewModel model = model("d", "d/a", "d/b", "f");
        model.turn(at(model, "d"));
        assertThat(model.allow().allow()).containsExactly("f");
        model.turn(at(model, "d/a"));
        assertThat(at(model, "d").chosen()).isEqualTo(Loss.Chosen.SOME);
        model.turn(at(model, "d/b"));
        assertThat(at(model, "d").chosen()).isEqualTo(Loss.Chosen.ALL);
        assertThat(model.chosenProperty().get()).isEqualTo(4);
        model.turn(at(model, "d"));
        model.turn(at(model, "f"));
        assertThat(model.chosenProperty().get()).isZero();
        assertThat(model.bytesProperty().get()).isZero();
    }

    @Test
    void anUndoIsAnsweredAsAWhole() {
        assertThat(model("a").isDivisible()).isTrue();
        Hold undo = hold("run-1", Set.of(HoldAnswer.ALLOW_ONCE, HoldAnswer.STOP), "a");
        assertThat(new HoldViewModel(undo).isDivisible()).isFalse();
    }

    @Test
    void theSummaryNamesTheLargestPlaces() {
        Formats formats = new Formats(InstantSource.system(), ZoneOffset.UTC, Locale.ENGLISH);
        Hold hold = hold(null, Set.of(), "all/d/a", "all/d/b", "all/e/x", "all/f", "all/g", "all/h");

        assertThat(LossSummary.of(hold, formats, 3))
                .containsExactly("all/d: 2 files and folders, 30\u00a0B", "all/h, 60\u00a0B", "and 3 more places");
        assertThat(LossSummary.of(hold(null, Set.of()), formats, 3)).isEmpty();
    }
}
