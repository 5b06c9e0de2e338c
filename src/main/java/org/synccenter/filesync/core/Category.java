package org.synccenter.filesync.core;

/** What kind of change a side made, as far as a pair's rules tell changes apart. */
public enum Category {
    /** Something new. */
    CREATED,
    /** Other content, another kind, another name, other metadata. */
    CHANGED,
    /** Something that is gone. */
    DELETED;

    /** What {@code fact} counts as; what is no change at all counts as changed. */
    public static Category of(Fact fact) {
        return switch (fact) {
            case CREATED -> CREATED;
            case DELETED -> DELETED;
            case ABSENT, UNCHANGED, EDITED, TOUCHED, MODE_CHANGED, TYPE_CHANGED, MOVED, UNKNOWN -> CHANGED;
        };
    }
}
