package org.synccenter.filesync.session;

/**
 * How long what was overwritten or deleted is kept in trash.
 *
 * @param days at least so many; what is younger never goes because of its age
 * @param versions at most so many of each path on each side; 0 = any number
 */
public record Retention(int days, int versions) {

    /** Thirty days, any number of versions. */
    public static final Retention DEFAULT = new Retention(30, 0);

    public Retention {
        if (days < 1 || versions < 0) {
            throw new IllegalArgumentException("nothing can be kept for less than a day");
        }
    }
}
