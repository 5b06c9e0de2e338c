package org.synccenter.handlers.folder.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;
import org.synccenter.handlers.folder.FolderQuestions.FormEnd;
import org.synccenter.handlers.folder.PairDesk;
import org.synccenter.handlers.folder.PairDesk.FolderCheck;

/** The form for a folder pair without its nodes: a new one, or one that is changed or made twice. On the UI thread, but for the desk's own work. */
final class PairForm {
    private static final Logger LOG = LoggerFactory.getLogger(PairForm.class);

    /** Settings that are one word, with what is usual; the usual is not written down. */
    private static final Map<String, String> USUAL = Map.of(
            "keep-days", "30",
            "keep-versions", "0",
            "ask-files", "100",
            "ask-percent", "25",
            "quiet", "10",
            "longest-wait", "60");

    private final PairDesk desk;
    private final Executor worker;
    private final Executor ui;
    private final @Nullable ItemDraft before;

    private final StringProperty left = new SimpleStringProperty("");
    private final StringProperty right = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.TWO_WAY);
    private final BooleanProperty watch = new SimpleBooleanProperty(true);
    private final Map<String, StringProperty> words = new HashMap<>();
    private final RulesForm rules;
    private final FilterForm filter;
    private final EffectModel effect;
    private final BooleanProperty fresh = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper leftProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rightProblem = new ReadOnlyStringWrapper("");
    private String suggested = "";

    /**
     * @param before the pair as it is; null = for a new one
     * @param worker where the desk may block
     * @param ui where its answers are delivered
     */
    PairForm(PairDesk desk, @Nullable ItemDraft before, Executor worker, Executor ui) {
        this.desk = desk;
        this.before = before;
        this.worker = worker;
        this.ui = ui;
        this.effect = new EffectModel(desk, worker, ui);
        this.rules = new RulesForm(values("rule"));
        this.filter = new FilterForm(values("exclude"), this::edited);
        USUAL.forEach((key, usual) -> words.put(key, new SimpleStringProperty(first(key, usual))));
        if (before != null) {
            fresh.set(false);
            left.set(first("left", ""));
            right.set(first("right", ""));
            name.set(before.name());
            watch.set(!first("watch", "on").equals("off"));
            mode.set(Mode.of(first("mode", "")));
        }
        left.addListener((o, was, is) -> folderEdited(leftProblem));
        right.addListener((o, was, is) -> folderEdited(rightProblem));
        name.addListener((o, was, is) -> edited());
        words.values().forEach(word -> word.addListener((o, was, is) -> edited()));
    }

    /** Takes the folders from a draft of a new pair, as if a person had typed them. */
    void begin(ItemDraft start) {
        left.set(String.join("", start.settings().getOrDefault("left", List.of())));
        right.set(String.join("", start.settings().getOrDefault("right", List.of())));
        checkFolders();
    }

    private List<String> values(String key) {
        return before == null ? List.of() : before.settings().getOrDefault(key, List.of());
    }

    private String first(String key, String otherwise) {
        return values(key).isEmpty() ? otherwise : values(key).getFirst();
    }

    private void edited() {
        error.set("");
    }

    private void folderEdited(ReadOnlyStringWrapper problem) {
        edited();
        problem.set("");
        if (!fresh.get()) {
            return;
        }
        String better = suggestion();
        // A name that the user typed is the user's.
        if (name.get().isBlank() || name.get().equals(suggested)) {
            suggested = better;
            name.set(better);
        }
    }

    private String suggestion() {
        String a = lastName(left.get());
        String b = lastName(right.get());
        if (a.isEmpty() || b.isEmpty() || a.equalsIgnoreCase(b)) {
            return a.isEmpty() ? b : a;
        }
        return PairText.NAME_OF_TWO.text(a, b);
    }

    private static String lastName(String text) {
        return path(text).map(Path::getFileName).map(Path::toString).orElse("");
    }

    static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** From now on this is a form for a new pair that works the same way. */
    void duplicate() {
        fresh.set(true);
        error.set("");
        suggested = "";
        name.set(PairText.COPY_OF.text(name.get()));
        left.set("");
        right.set("");
    }

    /** Says beside the folders what is wrong with them. */
    void checkFolders() {
        if (!fresh.get()) {
            return;
        }
        String askedLeft = left.get().strip();
        String askedRight = right.get().strip();
        worker.execute(() -> {
            FolderCheck found = desk.checkFolders(askedLeft, askedRight);
            ui.execute(() -> {
                // What was typed meanwhile is looked at in its turn.
                if (askedLeft.equals(left.get().strip())
                        && askedRight.equals(right.get().strip())) {
                    // That a folder is missing was said on the way out, and stays said.
                    show(new FolderCheck(
                            askedLeft.isEmpty() ? leftProblem.get() : found.left(),
                            askedRight.isEmpty() ? rightProblem.get() : found.right()));
                }
            });
        });
    }

    private void show(FolderCheck found) {
        leftProblem.set(found.left());
        rightProblem.set(found.right());
    }

    /** Counts what the filter leaves out. */
    void askEffect() {
        effect.ask(left.get().strip(), right.get().strip(), filter.lines());
    }

    /**
     * Adds or changes the pair; what is wrong becomes the form's problem.
     *
     * @param sync whether it is to be synced at once
     * @param ended told when it was done
     */
    void submit(boolean sync, Consumer<FormEnd> ended) {
        if (busy.get()) {
            return;
        }
        if (fresh.get() && (left.get().isBlank() || right.get().isBlank())) {
            leftProblem.set(left.get().isBlank() ? PairText.MISSING_LEFT.text() : "");
            rightProblem.set(right.get().isBlank() ? PairText.MISSING_RIGHT.text() : "");
            return;
        }
        error.set("");
        busy.set(true);
        ItemDraft draft = draft();
        boolean add = fresh.get();
        worker.execute(() -> {
            try {
                FolderCheck check = add ? desk.checkFolders(left(draft), right(draft)) : new FolderCheck("", "");
                if (!check.isFine()) {
                    done(() -> show(check));
                    return;
                }
                String id = add ? desk.add(draft) : changed(draft);
                done(() -> ended.accept(new FormEnd(id, sync)));
            } catch (SyncException e) {
                done(() -> error.set(e.text()));
            } catch (RuntimeException e) {
                LOG.warn("a pair could not be kept", e);
                done(() -> error.set(PairText.UNEXPECTED.text()));
            }
        });
    }

    private String changed(ItemDraft draft) throws SyncException {
        ItemDraft old = before;
        if (old == null) {
            throw new IllegalStateException("there is nothing to change");
        }
        desk.change(old, draft);
        return String.valueOf(old.id());
    }

    private static String left(ItemDraft draft) {
        return draft.settings().getOrDefault("left", List.of("")).getFirst();
    }

    private static String right(ItemDraft draft) {
        return draft.settings().getOrDefault("right", List.of("")).getFirst();
    }

    private void done(Runnable then) {
        ui.execute(() -> {
            busy.set(false);
            then.run();
        });
    }

    /** What was chosen. */
    ItemDraft draft() {
        Map<String, List<String>> settings = new HashMap<>();
        settings.put("left", List.of(left.get().strip()));
        settings.put("right", List.of(right.get().strip()));
        settings.put("mode", List.of(mode.get().setting()));
        settings.put("rule", rules.rules());
        settings.put("exclude", filter.lines());
        settings.put("watch", List.of(watch.get() ? "on" : "off"));
        words.forEach((key, word) -> {
            if (!word.get().isBlank() && !word.get().strip().equals(USUAL.get(key))) {
                settings.put(key, List.of(word.get().strip()));
            }
        });
        settings.values().removeIf(List::isEmpty);
        String id = fresh.get() || before == null ? null : before.id();
        return new ItemDraft(
                id,
                name.get().isBlank() && fresh.get() ? suggestion() : name.get().strip(),
                settings);
    }

    StringProperty left() {
        return left;
    }

    StringProperty right() {
        return right;
    }

    StringProperty name() {
        return name;
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    BooleanProperty watch() {
        return watch;
    }

    /** A setting that is one word: {@code keep-days}, {@code ask-files} and the like. */
    StringProperty word(String key) {
        StringProperty word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException(key);
        }
        return word;
    }

    RulesForm rules() {
        return rules;
    }

    FilterForm filter() {
        return filter;
    }

    EffectModel effect() {
        return effect;
    }

    /** Whether a new pair is made, or else one is changed. */
    ReadOnlyBooleanProperty fresh() {
        return fresh;
    }

    /** While the pair is being kept. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** One sentence about what is not wrong with the folders; empty = nothing. */
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /** One sentence beside the left folder; empty = nothing wrong. */
    ReadOnlyStringProperty leftProblem() {
        return leftProblem.getReadOnlyProperty();
    }

    /** One sentence beside the right folder; empty = nothing wrong. */
    ReadOnlyStringProperty rightProblem() {
        return rightProblem.getReadOnlyProperty();
    }

    PairDesk desk() {
        return desk;
    }
}
