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

    /** The n-th private name for what has to step aside while others take its place. No scan ever shows it. */
    default Name aside(int n) {
        return Name.ofUtf8(".sc-aside-" + n + ".tmp");
    }

    /** These names, with private ones that nobody else uses. {@code tag}: a few letters and digits. */
    default CopyNames withTag(String tag) {
        CopyNames copies = this;
        return new CopyNames() {
            @Override
            public Name copyOf(Name original, int attempt) {
                return copies.copyOf(original, attempt);
            }

            @Override
            public Name aside(int n) {
                return Name.ofUtf8(".sc-" + tag + "-" + n + ".tmp");
            }
        };
    }

    /**
     * {@code name (conflict STAMP HOST).ext}, from the second attempt on {@code name (conflict STAMP HOST 2).ext}.
     *
     * @param stamp when, such as {@code 2026-11-21 103012}
     * @param host on which computer; characters that a name cannot have are replaced
     */
    static CopyNames stamped(String stamp, String host) {
        return new StampedCopyNames(stamp, host);
    }
}
