package org.synccenter.filesync.session;

import java.nio.file.Path;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.SafetyCheck;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.core.SyncRules;

/**
 * What is to be kept in sync, and how.
 *
 * @param pairId names the pair for ever; part of file names, so letters, digits, hyphen and underscore only
 * @param left an absolute path
 * @param right an absolute path that is neither inside nor around the other
 */
public record PairSetup(
        String pairId, Path left, Path right, SyncRules rules, Filter filter, SafetyCheck.Limits limits) {

    /** With the rules of a mode. */
    public PairSetup(String pairId, Path left, Path right, SyncMode mode, Filter filter, SafetyCheck.Limits limits) {
        this(pairId, left, right, mode.rules(), filter, limits);
    }

    public PairSetup {
        if (!pairId.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("not a pair id");
        }
        if (!left.isAbsolute() || !right.isAbsolute()) {
            throw new IllegalArgumentException("roots must be absolute");
        }
    }

    /** Two-way, nothing filtered, the usual limits. */
    public static PairSetup twoWay(String pairId, Path left, Path right) {
        return new PairSetup(pairId, left, right, SyncMode.TWO_WAY, Filter.NONE, SafetyCheck.Limits.DEFAULT);
    }

    public Path root(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
