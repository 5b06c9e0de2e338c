package org.synccenter.handlers.folder;

import java.util.Set;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncItem;
import org.synccenter.filesync.core.SyncMode;

/** A folder pair as an item of the center. */
final class FolderItem implements SyncItem {
    private final FolderPair pair;
    private final FolderSetup setup;

    FolderItem(FolderPair pair, FolderSetup setup) {
        this.pair = pair;
        this.setup = setup;
    }

    @Override
    public String id() {
        return pair.id();
    }

    @Override
    public String name() {
        return pair.name();
    }

    @Override
    public ItemInfo info() {
        FolderText mode = switch (pair.mode()) {
            case TWO_WAY -> FolderText.MODE_TWO_WAY;
            case MIRROR -> FolderText.MODE_MIRROR;
            case UPDATE -> FolderText.MODE_UPDATE;
        };
        String arrow = pair.mode() == SyncMode.TWO_WAY ? " ⇄ " : " → ";
        String type = pair.rules().isEmpty()
                ? mode.text()
                : FolderText.MODE_WITH_RULES.text(mode.text(), String.join(", ", pair.rules()));
        return ItemInfo.of(type, pair.left() + arrow + pair.right());
    }

    @Override
    public Set<ItemCapability> capabilities() {
        return Set.of(ItemCapability.CAN_DELETE, ItemCapability.HAS_PROPERTIES);
    }

    @Override
    public void delete() throws SyncException {
        setup.remove(pair.id());
    }
}
