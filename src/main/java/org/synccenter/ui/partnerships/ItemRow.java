package org.synccenter.ui.partnerships;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.ItemView;

/** One row of the table; lives as long as the item, so that selection and scroll position do. */
public final class ItemRow {
    private final ItemRef ref;
    private final ReadOnlyObjectWrapper<ItemView> view;

    ItemRow(ItemView view) {
        this.ref = view.ref();
        this.view = new ReadOnlyObjectWrapper<>(view);
    }

    void update(ItemView newView) {
        if (!newView.equals(view.get())) {
            view.set(newView);
        }
    }

    public ItemRef ref() {
        return ref;
    }

    public ItemView view() {
        return view.get();
    }

    public ReadOnlyObjectProperty<ItemView> viewProperty() {
        return view.getReadOnlyProperty();
    }
}
