package org.synccenter.handlers.folder.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.FilterPreset;
import org.synccenter.handlers.folder.FilterEffect;
import org.synccenter.handlers.folder.FolderQuestions.FormEnd;
import org.synccenter.handlers.folder.PairDesk;

class PairFormTest {
    private final List<ItemDraft> added = new ArrayList<>();
    private final List<ItemDraft> changed = new ArrayList<>();
    private final List<Runnable> work = new ArrayList<>();
    private final List<FormEnd> ended = new ArrayList<>();
    private final List<List<String>> counted = new ArrayList<>();
    private String refusal = "";
    private boolean broken;
    private PairDesk.FolderCheck check = new PairDesk.FolderCheck("", "");

    private final Desk desk = new Desk();
    private PairForm form = new PairForm(desk, null, work::add, Runnable::run);

    private final class Desk implements PairDesk {
        @Override
        public FolderCheck checkFolders(String left, String right) {
            return check;
        }

        @Override
        public FilterEffect effect(String left, String right, List<String> lines, BooleanSupplier cancelled)
                throws SyncException {
            refuse();
            counted.add(lines);
            return new FilterEffect(lines.size(), 0, 0, 0, List.of());
        }

        @Override
        public List<String> knownFolders() {
            return List.of();
        }

        @Override
        public String add(ItemDraft draft) throws SyncException {
            refuse();
            added.add(draft);
            return "id-1";
        }

        @Override
        public void change(ItemDraft before, ItemDraft after) throws SyncException {
            refuse();
            changed.add(after);
        }

        private void refuse() throws SyncException {
            if (broken) {
                throw new IllegalStateException("disk 0xBEEF");
            }
            if (!refusal.isEmpty()) {
                throw SyncException.invalid(refusal);
            }
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

    private void submit(boolean sync) {
        form.submit(sync, ended::add);
        run();
    }

    private void folders() {
        form.left().set(" /a ");
        form.right().set("/b");
    }

    private static ItemDraft pair(String... excludes) {
        return new ItemDraft(
                "p",
                "Pair",
                Map.of(
                        "left", List.of("/l"),
                        "right", List.of("/r"),
                        "mode", List.of("mirror"),
                        "rule", List.of("right.deleted=ignore"),
                        "exclude", List.of(excludes),
                        "keep-days", List.of("9"),
                        "watch", List.of("off")));
    }

    private void edit(String... excludes) {
        form = new PairForm(desk, pair(excludes), work::add, Runnable::run);
    }

    @Test
    void theNameIsMadeOfTheFoldersUntilTheUserTypesOne() {
        form.left().set("/home/mara/Pictures");
        assertThat(form.name().get()).isEqualTo("Pictures");
        form.right().set("/media/backup/Photos");
        assertThat(form.name().get()).isEqualTo("Pictures and Photos");
        form.right().set("/media/backup/Pictures");
        assertThat(form.name().get()).as("both are called so").isEqualTo("Pictures");

        form.name().set("My photos");
        form.right().set("/media/backup/Other");

        assertThat(form.name().get()).isEqualTo("My photos");
    }

    @Test
    void twoFoldersAreEnoughAndWhatIsUsualIsNotWrittenDown() {
        folders();
        form.mode().set(Mode.MIRROR);

        submit(true);

        assertThat(ended).containsExactly(new FormEnd("id-1", true));
        assertThat(added.getFirst().settings())
                .isEqualTo(Map.of(
                        "left", List.of("/a"),
                        "right", List.of("/b"),
                        "mode", List.of("mirror"),
                        "watch", List.of("on")));
        assertThat(added.getFirst().name()).isEqualTo("a and b");
        assertThat(added.getFirst().id()).isNull();
    }

    @Test
    void whatIsChosenUnderMoreOptionsIsInTheDraft() {
        folders();
        form.filter().preset(FilterPreset.BUILD_OUTPUT).set(true);
        form.filter().patterns().set("*.tmp\n\n/x ");
        form.filter().size().set("2.5");
        form.filter().unit().set(FilterForm.Unit.GB);
        form.filter().age().set("90");
        form.rules().choice("left", "deleted").set(RulesForm.Choice.IGNORE);
        form.word("keep-versions").set("5");
        form.word("ask-files").set("0");
        form.watch().set(false);

        submit(false);

        assertThat(ended).containsExactly(new FormEnd("id-1", false));
        assertThat(added.getFirst().settings())
                .containsEntry(
                        "exclude", List.of("preset:build-output", "*.tmp", "/x ", "size > 2.5 GB", "age > 90 days"))
                .containsEntry("rule", List.of("left.deleted=ignore"))
                .containsEntry("keep-versions", List.of("5"))
                .containsEntry("ask-files", List.of("0"))
                .containsEntry("watch", List.of("off"));
    }

    @Test
    void aMissingFolderIsSaidBesideItBeforeAnythingIsAsked() {
        submit(true);
        assertThat(form.leftProblem().get()).isEqualTo("Choose the left folder.");
        assertThat(form.rightProblem().get()).isEqualTo("Choose the right folder.");

        form.left().set("/a");
        assertThat(form.leftProblem().get()).isEmpty();
        submit(true);

        assertThat(form.rightProblem().get()).isNotEmpty();
        assertThat(added).isEmpty();
    }

    @Test
    void aMissingFolderStaysSaidWhenTheLookAtTheFoldersComesLater() {
        // Leaving the field for the button looks at the folders, and the answer comes after the click.
        form.checkFolders();
        form.submit(true, ended::add);
        run();

        assertThat(form.leftProblem().get()).isEqualTo("Choose the left folder.");
        assertThat(form.rightProblem().get()).isEqualTo("Choose the right folder.");
    }

    @Test
    void whatIsWrongWithTheFoldersStandsBesideThemAndNothingIsAdded() {
        folders();
        check = new PairDesk.FolderCheck("", "It lies inside the other.");

        submit(true);

        assertThat(form.rightProblem().get()).isEqualTo("It lies inside the other.");
        assertThat(form.error().get()).isEmpty();
        assertThat(form.busy().get()).isFalse();
        assertThat(added).isEmpty();
        form.right().set("/c");
        assertThat(form.rightProblem().get()).isEmpty();
    }

    @Test
    void anAnswerAboutFoldersThatHaveChangedSinceIsNotShown() {
        folders();
        check = new PairDesk.FolderCheck("gone", "");
        form.checkFolders();
        form.left().set("/elsewhere");
        run();

        assertThat(form.leftProblem().get()).isEmpty();
    }

    @Test
    void aRefusalIsShownAndGoesAwayWithTheNextEdit() {
        folders();
        refusal = "The number is no number.";

        submit(true);
        assertThat(form.error().get()).isEqualTo(refusal);
        assertThat(form.busy().get()).isFalse();
        form.word("keep-days").set("4");

        assertThat(form.error().get()).isEmpty();
        assertThat(ended).isEmpty();
    }

    @Test
    void anUnexpectedFailureIsToldWithoutItsRawText() {
        folders();
        broken = true;

        submit(true);
        assertThat(form.error().get()).isNotEmpty().doesNotContain("BEEF");
        form.askEffect();
        run();
        assertThat(form.effect().state().get())
                .isInstanceOfSatisfying(
                        EffectModel.State.Wrong.class,
                        wrong -> assertThat(wrong.text()).doesNotContain("BEEF"));
    }

    @Test
    void aSecondClickWhileItIsBeingCreatedDoesNothing() {
        folders();

        form.submit(true, ended::add);
        assertThat(form.busy().get()).isTrue();
        form.submit(true, ended::add);
        run();

        assertThat(added).hasSize(1);
    }

    @Test
    void anEditedPairKeepsWhatWasNotTouched() {
        edit("preset:os-litter", "*.tmp", "size > 10 MB");
        assertThat(form.fresh().get()).isFalse();
        assertThat(form.filter().preset(FilterPreset.OS_LITTER).get()).isTrue();
        assertThat(form.filter().patterns().get()).isEqualTo("*.tmp");
        assertThat(form.filter().size().get()).isEqualTo("10");
        assertThat(form.rules().choice("right", "deleted").get()).isEqualTo(RulesForm.Choice.IGNORE);
        assertThat(form.mode().get()).isEqualTo(Mode.MIRROR);
        form.name().set("Other");

        submit(false);

        assertThat(changed).hasSize(1);
        assertThat(changed.getFirst().id()).isEqualTo("p");
        assertThat(changed.getFirst().name()).isEqualTo("Other");
        assertThat(changed.getFirst().settings())
                .isEqualTo(pair("preset:os-litter", "*.tmp", "size > 10 MB").settings());
        assertThat(ended).containsExactly(new FormEnd("p", false));
    }

    /** The order of the lines counts: later ones win. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*.iso,preset:os-litter",
                "size > 1 MB,!*.iso",
                "size > 1 MB,size > 2 MB",
                "age > 3 days,size > 1 MB",
                "size < 3 KB",
                "preset:os-litter,preset:os-litter,x",
                "preset:sync-tools,preset:os-litter",
                "#note,x ,  y",
            })
    void linesThatDoNotFitTheFieldsKeepTheirOrder(String lines) {
        edit(lines.split(","));
        List<String> now = form.filter().lines();

        String after = String.join(",", now);
        switch (lines) {
            // Of the same kind side by side: either order means the same.
            case "age > 3 days,size > 1 MB" -> assertThat(after).isEqualTo("size > 1 MB,age > 3 days");
            case "preset:sync-tools,preset:os-litter" ->
                assertThat(after).isEqualTo("preset:os-litter,preset:sync-tools");
            default -> assertThat(after).isEqualTo(lines);
        }
    }

    @Test
    void aDuplicateIsANewPairWithOtherFolders() {
        edit("*.tmp");
        form.duplicate();
        assertThat(form.name().get()).isEqualTo("Pair (copy)");
        assertThat(form.left().get()).isEmpty();
        folders();

        submit(true);

        assertThat(changed).isEmpty();
        assertThat(added.getFirst().id()).isNull();
        assertThat(added.getFirst().settings())
                .containsEntry("left", List.of("/a"))
                .containsEntry("mode", List.of("mirror"))
                .containsEntry("exclude", List.of("*.tmp"))
                .containsEntry("keep-days", List.of("9"));
    }

    @Test
    void onlyTheLatestQuestionAboutTheFilterIsAnswered() {
        form.askEffect();
        assertThat(form.effect().state().get()).isInstanceOf(EffectModel.State.Nothing.class);
        folders();
        form.askEffect();
        assertThat(form.effect().state().get()).isInstanceOf(EffectModel.State.Counting.class);
        form.filter().patterns().set("a\nb");
        form.askEffect();
        List<Runnable> both = List.copyOf(work);
        both.getLast().run();
        both.getFirst().run();

        assertThat(form.effect().state().get())
                .isEqualTo(new EffectModel.State.Known(new FilterEffect(2, 0, 0, 0, List.of())));
        refusal = "[a- cannot be understood";
        form.askEffect();
        run();
        run();
        assertThat(form.effect().state().get()).isEqualTo(new EffectModel.State.Wrong(refusal));
    }

    @Test
    void aDroppedFileStandsForItsFolder(@TempDir Path folder) throws Exception {
        Path file = java.nio.file.Files.writeString(folder.resolve("x"), "x");
        assertThat(FolderField.folder(file)).isEqualTo(folder.toString());
        assertThat(FolderField.folder(folder)).isEqualTo(folder.toString());
    }

    @Test
    void sizesAreReadable() {
        assertThat(List.of(0L, 999L, 1_000L, 1_550L, 61_234_000_000L).stream().map(Sizes::text))
                .containsExactly("0 B", "999 B", "1 kB", "1.6 kB", "61 GB");
    }
}
