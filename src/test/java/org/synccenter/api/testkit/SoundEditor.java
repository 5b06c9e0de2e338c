package org.synccenter.api.testkit;

import java.util.Map;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemEditor;

/** Takes every change and keeps none: what items of the sound handler are called says all about them. */
final class SoundEditor implements ItemEditor {
    @Override
    public ItemDraft draft(String itemId) {
        return new ItemDraft(null, itemId, Map.of());
    }

    @Override
    public void check(ItemDraft draft) {}

    @Override
    public void change(String itemId, ItemDraft draft) {}
}
