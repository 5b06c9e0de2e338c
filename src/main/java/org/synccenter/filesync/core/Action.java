package org.synccenter.filesync.core;

/** What a change does to its target side. */
public enum Action {
    /** Nothing is at the path; the source comes there. A directory is made empty: its children are changes of their own. */
    CREATE,
    /** The entry keeps its kind and gets the source's content (or link target). */
    UPDATE,
    /**
     * The entry becomes one of another kind. A directory that becomes something else has been emptied by the changes before; one
     * that comes into being is filled by the changes after.
     */
    REPLACE,
    /** The entry goes to trash. A directory has been emptied by the changes before. */
    DELETE,
    /**
     * The entry, with all that is below it, gets the path: one rename. Nothing is at the new path. Afterwards the archived
     * fingerprint of the entry itself has to be read again, for a rename moves its ctime (not that of what is below it).
     */
    MOVE,
    /** Content stays; modification time or executable bit are set. */
    SET_METADATA
}
