package org.synccenter.transfer;

import org.synccenter.api.ItemDraft;

/**
 * What an import would do about one item of a file.
 *
 * @param draft as it would be added here
 * @param text why not, one sentence; empty for what is new
 */
public record Planned(ImportItem item, ItemDraft draft, Fate fate, String text) {

    /** What becomes of it. */
    public enum Fate {
        /** It would be added. */
        NEW,
        /** Its folders are kept in sync here already: it is left as it is. */
        THERE,
        /** It cannot be added as it is. */
        REFUSED
    }
}
