package org.synccenter.filesync.session;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Look;

/**
 * Recognises what came back on one side after a killed session had carried its deletion, or its replacement, out on the other. The
 * archive does not know of that yet: to it, somebody has deleted or changed there what is unchanged here.
 */
final class PutBack {

    private final Sides sides;
    private final Archive archive;

    PutBack(Sides sides, Archive archive) {
        this.sides = sides;
        this.archive = archive;
    }

    /** Has the archive forget what was agreed there, so that what came back is new. */
    void forget(List<Intent> intents) throws CycleAborted {
        var update = new ArchiveUpdate();
        for (Side side : Side.values()) {
            try {
                Set<RelPath> found = find(intents, side);
                if (!found.isEmpty()) {
                    // First it must be sure that they stay deleted there, or they would come back where nobody put them
                    // back.
                    sides.of(side).flushContents(List.of(), found);
                    found.forEach(update::gone);
                }
            } catch (EndpointException e) {
                throw new CycleAborted(side, e);
            }
        }
        if (!update.isEmpty()) {
            archive.refresh(update);
        }
    }

    private Set<RelPath> find(List<Intent> intents, Side side) throws EndpointException {
        Set<RelPath> found = new TreeSet<>();
        for (Intent intent : intents) {
            boolean back = intent.side() == side
                    && (isCarriedOut(intent)
                            ? isBack(intent.path(), side.other())
                            : isReplaced(intent) && !isOfBoth(intent, intents) && isReverted(intent, side.other()));
            if (back) {
                found.add(intent.path());
            }
        }
        return found;
    }

    /** Whether it is a file or link that lies in the trash and is gone from its path. */
    private boolean isCarriedOut(Intent intent) throws EndpointException {
        RelPath trash = intent.trash();
        Fingerprint expected = intent.expected();
        if (intent.action() != Action.DELETE
                || trash == null
                || expected == null
                || expected.kind() == Kind.DIRECTORY) {
            return false;
        }
        Endpoint endpoint = sides.of(intent.side());
        Look kept = Recovery.look(endpoint, trash);
        return kept != null
                && new Expectation(expected, true).fitsRenamed(kept.fingerprint())
                && Recovery.look(endpoint, intent.path()) == null;
    }

    /** What was there all the time, or was never agreed to be there, is no such thing: an undone run takes from one side what both have. */
    private boolean isBack(RelPath path, Side side) throws EndpointException {
        Look there = Recovery.look(sides.of(side), path);
        AncestorEntry agreed = there == null ? null : archive.agreed(path);
        Fingerprint before = agreed == null ? null : agreed.fingerprint(side);
        return there != null && before != null && !isUntouched(before, there.fingerprint());
    }

    /** An undone run replaces on both sides, and may have touched the other one without having come to its end. */
    private static boolean isOfBoth(Intent intent, List<Intent> intents) {
        return intents.stream()
                .anyMatch(i -> i.side() != intent.side() && i.path().equals(intent.path()));
    }

    /** Whether what was brought has its name. */
    private boolean isReplaced(Intent intent) throws EndpointException {
        Fingerprint staged = intent.staged();
        if (staged == null || (intent.action() != Action.UPDATE && intent.action() != Action.REPLACE)) {
            return false;
        }
        Look now = Recovery.look(sides.of(intent.side()), intent.path());
        return now != null && new Expectation(staged, true).fitsRenamed(now.fingerprint());
    }

    /**
     * Whether the side that it was brought from shows what was agreed before, as far as can be told without reading it. Should it be the
     * same that was brought after all, then both sides have it, and it is agreed anew.
     */
    private boolean isReverted(Intent intent, Side side) throws EndpointException {
        Look there = Recovery.look(sides.of(side), intent.path());
        AncestorEntry agreed = there == null ? null : archive.agreed(intent.path());
        Fingerprint before = agreed == null ? null : agreed.fingerprint(side);
        if (there == null || before == null || isUntouched(before, there.fingerprint())) {
            return false;
        }
        return looksLike(there.fingerprint(), before);
    }

    private static boolean looksLike(Fingerprint one, Fingerprint other) {
        return one.kind() == other.kind() && one.size() == other.size() && Objects.equals(one.target(), other.target());
    }

    private static boolean isUntouched(Fingerprint before, Fingerprint now) {
        return new Expectation(before, false).fits(now)
                && Objects.equals(before.id(), now.id())
                && Objects.equals(before.ctime(), now.ctime());
    }
}
