package org.synccenter.transfer;

import java.util.List;
import org.synccenter.api.ItemDraft;

/**
 * An item that a file describes; it has not been added.
 *
 * @param handler id of the handler that it is for
 * @param draft its id is the one in the file; null = the file has none
 * @param enabled false = it is kept, and not synced
 */
public record ImportItem(String handler, ItemDraft draft, boolean enabled, List<Remark> remarks) {
    public ImportItem {
        remarks = List.copyOf(remarks);
    }
}
