package org.synccenter.filesync.core;

/** Makes names for conflict copies. Must be pure: the same question gets the same answer. */
@FunctionalInterface
public interface CopyNames {
    /**
     * A name for a copy of {@code original} in the same directory.
     *
     * @param original the name that stays with the other version
     * @param attempt 1 for the first try; one more each time the answer was taken. Answers must go on differing.
     */
    Name copyOf(Name original, int attempt);

    /**
     * {@code name (conflict STAMP HOST).ext}, from the second attempt on {@code name (conflict STAMP HOST 2).ext}.
     *
     * @param stamp when, such as {@code 2026-11-21 103012}
     * @param host on which computer; characters that a name cannot have are replaced
     */
    static CopyNames stamped(String stamp, String host) {
        return new StampedCopyNames("conflict " + stamp + " " + host);
    }

    /**
     * {@code name (from STAMP).ext}, for an older version that comes back beside a newer one.
     *
     * @param stamp when it was displaced, such as {@code 2026-11-21 103012}
     */
    static CopyNames from(String stamp) {
        return new StampedCopyNames("from " + stamp);
    }
}
