package org.synccenter.transfer;

/** Whose files can be read. */
public enum Program {
    FREE_FILE_SYNC("FreeFileSync"),
    UNISON("Unison"),
    SYNC_CENTER("Sync Center");

    private final String title;

    Program(String title) {
        this.title = title;
    }

    /** Its name, which is the same in every language. */
    public String title() {
        return title;
    }
}
