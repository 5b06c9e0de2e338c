package org.synccenter.filesync.core;

import java.util.BitSet;

/** One piece of a glob. */
sealed interface GlobToken {
    /** Exactly one of these bytes. */
    record One(BitSet accepted) implements GlobToken {}

    /** Any number of bytes without a slash. */
    record Star() implements GlobToken {}

    /** Any number of whole directories with the slash behind each. */
    record Directories() implements GlobToken {}

    /** At least one byte, whatever they are. */
    record Everything() implements GlobToken {}

    /** Matches nothing: what an unfinished class or a lone trailing backslash does in git, too. */
    record Nothing() implements GlobToken {}
}
