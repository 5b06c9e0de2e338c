package org.synccenter.ui.conflicts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.synccenter.api.SyncException;
import org.synccenter.compare.Merge;
import org.synccenter.compare.Merge.Pick;

/** A merged text while it is edited: how many places are undecided, which one is looked at, whether it can be kept. On the UI thread. */
final class MergeViewModel {
    /** A stretch of the text. */
    record Range(int from, int to) {}

    /** What stands in place of a stretch. */
    record Replacement(Range range, String with) {}

    private final Merge merge;
    private final StringProperty text;
    private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private boolean warned;

    MergeViewModel(Merge merge) {
        this.merge = merge;
        this.text = new SimpleStringProperty(merge.text());
        text.addListener((o, was, is) -> look());
        look();
    }

    private void look() {
        int places = merge.undecided(text.get());
        boolean decided = merge.isDecided(text.get());
        undecided.set(places);
        ready.set(decided);
        state.set(
                places > 0
                        ? ConflictText.MERGE_PLACES.text(places)
                        : (decided ? ConflictText.MERGE_READY : ConflictText.MERGE_DAMAGED).text());
    }

    /** The undecided place after or before a position, going round; there must be one. */
    Range next(int position, boolean forward) {
        int count = undecided.get();
        for (int i = 0; i < count; i++) {
            int at = forward ? i : count - 1 - i;
            int from = merge.from(text.get(), at);
            if (forward ? from > position : from < position) {
                return range(at);
            }
        }
        return range(forward ? 0 : count - 1);
    }

    private Range range(int index) {
        return new Range(merge.from(text.get(), index), merge.to(text.get(), index));
    }

    /** What to do to decide the place at a position, or the first one behind it; there must be one. */
    Replacement decide(int position, Pick pick) {
        int count = undecided.get();
        int at = 0;
        while (at < count - 1 && merge.to(text.get(), at) <= position) {
            at++;
        }
        Range range = range(at);
        String with = merge.picked(text.get(), at, pick);
        if (with.equals(text.get().substring(range.from(), range.to()))) {
            state.set(ConflictText.MERGE_NO_OLD.text());
        }
        return new Replacement(range, with);
    }

    /** Whether closing would lose what a person has done, who was not told so yet; tells it. */
    boolean warnsBeforeClosing() {
        if (warned || text.get().equals(merge.text())) {
            return false;
        }
        warned = true;
        state.set(ConflictText.MERGE_DISCARD.text());
        return true;
    }

    /** The file's new content. */
    byte[] result() throws SyncException {
        return merge.bytes(text.get());
    }

    /** Says why it cannot be kept. */
    void refused(String why) {
        state.set(why);
    }

    /** Whether the version before is known, so that it can be picked. */
    boolean isBased() {
        return merge.isBased();
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyIntegerProperty undecidedProperty() {
        return undecided.getReadOnlyProperty();
    }

    /** Whether nothing is undecided. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** One sentence about how things stand. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }
}
