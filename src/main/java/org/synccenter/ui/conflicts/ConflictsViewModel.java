package org.synccenter.ui.conflicts;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.Decided;
import org.synccenter.ui.conflicts.InboxRows.Grouping;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.Reading;
import org.synccenter.ui.text.UiText;

/** All conflicts of all handlers and what is done about the selected ones. On the UI thread. */
public final class ConflictsViewModel {
    /** Resolutions that have a button. */
    static final List<Resolution> OFFERED = List.of(
            Resolution.KEEP_LEFT,
            Resolution.KEEP_RIGHT,
            Resolution.KEEP_BOTH,
            Resolution.KEEP_NEWEST,
            Resolution.REMOVE_FROM_SYNC_SET);

    /** Their number changes, or a run begins or ends. */
    private static final Reading.Mark COME_OR_GO = new Reading.Mark(
            handler -> 0,
            item -> 31L * item.conflicts()
                    + 2L * Objects.hashCode(item.lastSync())
                    + (item.state().isBusy() ? 1 : 0));

    private final Desk desk;
    private final Background background;
    private final LookViewModel look;
    private final Reading<List<Conflict>> reading;

    private final ObservableList<Conflict> conflicts = FXCollections.observableArrayList();
    private final ObservableList<InboxRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final ReadOnlyObjectWrapper<Set<Resolution>> choices = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Settled> outcome = new ReadOnlyObjectWrapper<>(Settled.NONE);
    private final ReadOnlyObjectWrapper<Map<String, String>> refusals = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    private List<Conflict> selected = List.of();
    private Runnable stopping = () -> {};
    private volatile Runnable finishing = () -> {};
    private @Nullable CenterSnapshot latest;

    public ConflictsViewModel(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
        this.look = new LookViewModel(desk, background);
        this.reading = new Reading<>(background, () -> desk::list, COME_OR_GO, this::found, error::set);
        filter.addListener((o, was, is) -> list());
        grouping.addListener((o, was, is) -> list());
    }

    /** Whether somebody looks: nothing is read otherwise. */
    public void setShown(boolean newShown) {
        reading.setShown(newShown);
    }

    /** Reads again when the snapshot says that conflicts may have come or gone. */
    public void apply(CenterSnapshot snapshot) {
        latest = snapshot;
        reading.apply(snapshot);
    }

    private void found(List<Conflict> all) {
        // While many are settled the list stands still: it is read again in the end.
        if (progress.get() == null && !conflicts.equals(all)) {
            conflicts.setAll(all);
            Set<String> ids = all.stream().map(Conflict::id).collect(Collectors.toSet());
            Map<String, String> left = new HashMap<>(refusals.get());
            left.keySet().retainAll(ids);
            refusals.set(Map.copyOf(left));
            list();
        }
    }

    private void list() {
        rows.setAll(InboxRows.of(conflicts, filter.get(), grouping.get(), this::name));
        tell();
    }

    /** The view tells what is selected. */
    void select(List<Conflict> nowSelected) {
        selected = List.copyOf(nowSelected);
        Set<Resolution> possible = EnumSet.noneOf(Resolution.class);
        if (!selected.isEmpty()) {
            possible.addAll(OFFERED);
            selected.forEach(c -> possible.retainAll(c.choices()));
        }
        choices.set(possible);
        look.select(selected);
        tell();
    }

    private void tell() {
        summary.set(
                selected.isEmpty()
                        ? UiText.CONFLICTS_COUNT.text(conflicts.size())
                        : UiText.CONFLICTS_SELECTED.text(selected.size(), conflicts.size()));
    }

    /** The conflicts that "apply to all" may reach from the selected ones: of the same kind and handler, as far as they are listed. */
    Set<String> alike() {
        Set<String> kinds = selected.stream().map(ConflictsViewModel::kind).collect(Collectors.toSet());
        return rows.stream()
                .flatMap(row -> row.conflicts().stream())
                .filter(c -> kinds.contains(kind(c)))
                .map(Conflict::id)
                .collect(Collectors.toSet());
    }

    private static String kind(Conflict conflict) {
        return conflict.kind() + " " + conflict.item().handler();
    }

    /** Settles the selected conflicts. */
    void resolve(Resolution resolution) {
        if (busy.get() || !choices.get().contains(resolution)) {
            return;
        }
        List<Conflict> chosen = selected;
        Settling settling = new Settling(
                desk,
                resolution,
                done -> background.deliver(() -> progress.set(new Progress(done, chosen.size(), null))));
        begin(new Progress(0, chosen.size(), null), settling::stop);
        finishing = settling::finish;
        List<String> paths = chosen.stream().map(Conflict::path).toList();
        background.run(
                () -> wanted(resolution, paths) ? Optional.of(settling.settle(chosen)) : Optional.<Decided>empty(),
                decided -> {
                    end();
                    decided.ifPresent(d -> settled(d, settling.done(), resolution));
                },
                this::failed);
    }

    private boolean wanted(Resolution resolution, List<String> paths) {
        return resolution != Resolution.REMOVE_FROM_SYNC_SET || desk.confirmStopSyncing(paths);
    }

    /** Lets the person merge the one that is selected. */
    void merge() {
        one().ifPresent(conflict -> {
            begin(null, () -> {});
            background.run(() -> desk.merge(conflict), this::merged, this::failed);
        });
    }

    /** Lets the merge tool merge the one that is selected; asks for a tool first if none is set. */
    void mergeInTool() {
        one().ifPresent(conflict -> {
            begin(null, desk::stopTool);
            background.run(
                    () -> {
                        if (desk.tool().isEmpty()) {
                            desk.editTool();
                        }
                        Optional<String> tool = desk.tool();
                        if (tool.isEmpty()) {
                            return Optional.<Decided>empty();
                        }
                        background.deliver(() -> progress.set(new Progress(0, 0, tool.get())));
                        return desk.mergeInTool(conflict);
                    },
                    this::merged,
                    this::failed);
        });
    }

    private Optional<Conflict> one() {
        return busy.get() || selected.size() != 1 ? Optional.empty() : Optional.of(selected.getFirst());
    }

    private void merged(Optional<Decided> decided) {
        end();
        decided.ifPresent(d -> settled(d, 1, Resolution.MERGE));
    }

    /** Lets the person set the merge tool. */
    void editTool() {
        background.run(
                () -> {
                    desk.editTool();
                    return true;
                },
                done -> {},
                error::set);
    }

    /** Shows the selected conflicts one after the other to be settled. */
    void settle() {
        if (busy.get() || selected.isEmpty()) {
            return;
        }
        List<String> ids = selected.stream().map(Conflict::id).toList();
        begin(null, () -> {});
        background.run(
                () -> desk.settle(ids),
                unsettled -> {
                    end();
                    refuse(unsettled);
                    reading.again();
                },
                this::failed);
    }

    /** Takes the selected conflicts out of the list, without settling them. */
    void remove() {
        if (busy.get() || selected.isEmpty()) {
            return;
        }
        List<String> ids = selected.stream().map(Conflict::id).toList();
        error.set("");
        background.run(
                () -> {
                    desk.remove(ids);
                    return true;
                },
                done -> reading.again(),
                error::set);
    }

    /** Takes back what was decided last. */
    void undo() {
        List<Decided.Run> runs = outcome.get().undoable();
        if (busy.get() || runs.isEmpty()) {
            return;
        }
        begin(null, () -> {});
        outcome.set(Settled.NONE);
        background.run(
                () -> desk.undo(runs),
                why -> {
                    end();
                    outcome.set(new Settled(why.orElseGet(() -> ConflictText.UNDONE.text(runs.size())), List.of()));
                    reading.again();
                },
                why -> {
                    outcome.set(new Settled("", runs));
                    failed(why);
                });
    }

    /** Goes no further with what is being settled, as soon as that is safe. */
    void stop() {
        stopping.run();
    }

    /** Settles no further; blocks while conflicts are being written. Callable from any thread. */
    public void finish() {
        finishing.run();
    }

    /** The person has read what was done. */
    void closeOutcome() {
        outcome.set(Settled.NONE);
    }

    private void begin(@Nullable Progress first, Runnable howToStop) {
        busy.set(true);
        error.set("");
        progress.set(first);
        stopping = howToStop;
    }

    private void end() {
        busy.set(false);
        progress.set(null);
        stopping = () -> {};
    }

    private void failed(String why) {
        end();
        error.set(why);
        reading.again();
    }

    private void settled(Decided decided, int tried, Resolution resolution) {
        refuse(decided.unsettled());
        int refused = decided.unsettled().size();
        int done = tried - refused;
        String text = refused > 0
                ? ConflictText.SETTLED_SOME.text(done, refused)
                : resolution == Resolution.REMOVE_FROM_SYNC_SET
                        ? ConflictText.LEFT_OUT.text(done)
                        : ConflictText.SETTLED.text(done);
        outcome.set(done > 0 ? new Settled(text, decided.runs()) : Settled.NONE);
        reading.again();
    }

    private void refuse(Map<String, String> unsettled) {
        Map<String, String> all = new HashMap<>(refusals.get());
        all.putAll(unsettled);
        refusals.set(Map.copyOf(all));
        // One is told at its row and beside it.
        boolean seen = unsettled.size() == 1 && conflicts.stream().anyMatch(c -> unsettled.containsKey(c.id()));
        if (!unsettled.isEmpty() && !seen) {
            String first = unsettled.values().iterator().next();
            error.set(unsettled.size() == 1 ? first : UiText.UNSETTLED.text(unsettled.size(), first));
        }
    }

    /** The item's name; its id when the item is gone. */
    public String name(ItemRef ref) {
        return latest == null ? ref.item() : latest.name(ref);
    }

    /** All of them. */
    public ObservableList<Conflict> conflicts() {
        return conflicts;
    }

    /** What is listed of them, in groups. */
    ObservableList<InboxRow> rows() {
        return rows;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** What is seen beside the list. */
    LookViewModel look() {
        return look;
    }

    /** What can be done with all selected conflicts alike. */
    ReadOnlyObjectProperty<Set<Resolution>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** While conflicts are being settled. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** While many are settled, or a merge tool is open. */
    public boolean isSettling() {
        return progress.get() != null;
    }

    /** How far the settling is; null while nothing is settled that could be counted. */
    ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What was done last. */
    ReadOnlyObjectProperty<Settled> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** For conflicts that could not be settled, by id, one sentence why. */
    ReadOnlyObjectProperty<Map<String, String>> refusalsProperty() {
        return refusals.getReadOnlyProperty();
    }

    /** One sentence when something could not be done; else empty. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** How many there are, how many are selected. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
