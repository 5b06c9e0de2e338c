package org.synccenter.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.synccenter.ui.theme.Icon;

/** One row of the rail: a handler or a page. Lives as long as what it stands for, so that the selection does. */
public final class RailRow {

    /** What a row leads to. */
    public sealed interface Target {}

    /** The items of a handler. */
    public record ToHandler(String id) implements Target {}

    /** The items of all handlers together; has no row in the rail. */
    public record ToAll() implements Target {}

    /** A page over all handlers. */
    public record ToPage(Page page) implements Target {}

    /**
     * How the row looks now.
     *
     * @param group heading above the row; empty = same group as the row before
     * @param status one line; may be empty
     * @param conflicts shown as a badge when more than 0
     * @param errors shown as a badge when more than 0
     */
    public record Look(String group, Icon icon, String name, String status, int conflicts, int errors) {}

    private final Target target;
    private final ReadOnlyObjectWrapper<Look> look;

    RailRow(Target target, Look look) {
        this.target = target;
        this.look = new ReadOnlyObjectWrapper<>(look);
    }

    void update(Look newLook) {
        if (!newLook.equals(look.get())) {
            look.set(newLook);
        }
    }

    public Target target() {
        return target;
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }
}
