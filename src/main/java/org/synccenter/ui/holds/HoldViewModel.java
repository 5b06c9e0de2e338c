package org.synccenter.ui.holds;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;

/** What of a question is chosen, and what an answer about that is. On the UI thread. */
final class HoldViewModel {
    private final Hold hold;
    private final Loss root;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper();

    HoldViewModel(Hold hold) {
        this.hold = hold;
        this.root = LossTree.of(hold);
        tell();
    }

    private void tell() {
        chosen.set(root.picked());
        bytes.set(root.pickedBytes());
    }

    /** Chooses a folder or file with all below, or nothing of it. */
    void choose(Loss loss, boolean choose) {
        loss.choose(choose);
        tell();
    }

    /** Chooses it when not all of it is; else leaves it out. */
    void turn(Loss loss) {
        choose(loss, loss.chosen() != Loss.Chosen.ALL);
    }

    /** The chosen ones may be deleted, this once. */
    HoldReply allow() {
        return isAll() ? HoldReply.whole(HoldAnswer.ALLOW_ONCE) : new HoldReply(null, LossTree.chosen(root), List.of());
    }

    /** The chosen ones come back instead. */
    HoldReply restore() {
        return isAll() ? HoldReply.whole(HoldAnswer.RESTORE) : new HoldReply(null, List.of(), LossTree.chosen(root));
    }

    private boolean isAll() {
        return root.chosen() == Loss.Chosen.ALL || hold.deletions().isEmpty();
    }

    /** Whether some can be answered about and others not. */
    boolean isDivisible() {
        return hold.undo() == null && hold.answers().contains(HoldAnswer.ALLOW_ONCE);
    }

    Hold hold() {
        return hold;
    }

    Loss root() {
        return root;
    }

    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyLongProperty bytesProperty() {
        return bytes.getReadOnlyProperty();
    }
}
