package org.synccenter.filesync.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;

/**
 * Cleans up after changes that did not end: a killed session's, or single ones that failed. A private name that may hold
 * what was displaced goes to trash; only what is certainly a copy of ours is removed.
 */
final class Recovery {

    private final Sides sides;
    private final Report report;

    Recovery(Sides sides, Report report) {
        this.sides = sides;
        this.report = report;
    }

    /** Settles all; the ids of those that could not be are returned, to be tried again by the next cycle. */
    Set<Long> settleAll(List<Intent> intents) {
        Set<Long> kept = new HashSet<>(new RingRecovery(sides, report).settleAll(intents));
        for (Intent intent : intents) {
            try {
                settle(intent);
            } catch (EndpointException e) {
                kept.add(intent.id());
                report.problem(intent.path(), intent.side(), e.kind(), e.getMessage());
            }
        }
        return kept;
    }

    /**
     * Settles what a scan met under private names, mostly in other directories than the intents say, because somebody moved these: also
     * there and back, between the look and the scan. The ids of those that could not be settled are returned.
     */
    Set<Long> settleMoved(List<Intent> intents, Side side, List<RelPath> met) {
        Map<Name, Intent> byName = new HashMap<>();
        intents.stream()
                .filter(i -> i.side() == side && i.action() != Action.MOVE)
                .forEach(i -> byName.put(i.temp().name(), i));
        Set<Long> kept = new HashSet<>();
        Endpoint endpoint = sides.of(side);
        for (RelPath path : met) {
            Intent intent = byName.get(path.name());
            if (intent == null && settledRing(intents, side, path, kept)) {
                continue;
            }
            if (intent == null) {
                continue; // of another pair
            }
            try {
                Look temp = look(endpoint, path);
                if (temp != null) {
                    settleTemp(endpoint, intent, path, temp);
                }
            } catch (EndpointException e) {
                kept.add(intent.id());
                if (!intent.temp().equals(path)) { // told already
                    report.problem(path, side, e.kind(), e.getMessage());
                }
            }
        }
        return kept;
    }

    /**
     * The ids of those whose private name may lie where a scan of the side could not look. Also when there is a directory where they say:
     * it may be another one, that somebody put in the place of the first.
     */
    static Set<Long> outOfSight(List<Intent> intents, Side side) {
        return intents.stream()
                .filter(i -> i.side() == side && !i.temp().parent().isRoot())
                .map(Intent::id)
                .collect(Collectors.toSet());
    }

    private boolean settledRing(List<Intent> intents, Side side, RelPath path, Set<Long> kept) {
        try {
            return new RingRecovery(sides, report).settleMoved(intents, side, path);
        } catch (EndpointException e) {
            intents.stream()
                    .filter(i -> i.side() == side && i.temp().name().equals(path.name()))
                    .forEach(i -> kept.add(i.id()));
            report.problem(path, side, e.kind(), e.getMessage());
            return true;
        }
    }

    /** Settles one, but for moves, which are settled by rings; false when nothing was under its private name or in its trash. */
    boolean settle(Intent intent) throws EndpointException {
        if (intent.action() == Action.MOVE) {
            return false;
        }
        Endpoint endpoint = sides.of(intent.side());
        Look temp = look(endpoint, intent.temp());
        RelPath trash = intent.trash();
        Fingerprint expected = intent.expected();
        if (trash != null && expected != null) {
            settleTrash(endpoint, intent, trash, new Expectation(expected, true), temp);
        }
        if (temp != null) {
            settleTemp(endpoint, intent, intent.temp(), temp);
            return true;
        }
        return trash != null && look(endpoint, trash) != null;
    }

    private static void settleTemp(Endpoint endpoint, Intent intent, RelPath path, Look temp) throws EndpointException {
        RelPath trash = intent.trash();
        Fingerprint expected = intent.expected();
        if (trash == null || expected == null) {
            endpoint.discard(path);
            return;
        }
        Fingerprint staged = intent.staged();
        boolean ours = temp.fingerprint().kind() == Kind.DIRECTORY // only an empty one can be removed
                || (staged != null
                        ? new Expectation(staged, true).fitsRenamed(temp.fingerprint())
                        : stillInPlace(endpoint, intent.path(), new Expectation(expected, true)));
        if (ours) {
            discard(endpoint, path, intent, temp);
        } else {
            endpoint.trash(path, new Expectation(temp.fingerprint(), false), trash);
        }
    }

    private static void discard(Endpoint endpoint, RelPath temp, Intent intent, Look look) throws EndpointException {
        RelPath trash = Objects.requireNonNull(intent.trash());
        try {
            endpoint.discard(temp);
        } catch (EndpointException e) {
            if (e.kind() != ProblemKind.NOT_EMPTY) {
                throw e;
            }
            if (!isExchangedBack(endpoint, temp, intent, look)) {
                // What somebody has put into it since is his: it does not stay hidden, and the trash is no place for
                // it.
                RingRecovery.comeBack(endpoint, temp, intent.path(), intent.path());
                return;
            }
            Look ours = endpoint.look(temp);
            if (ours != null) {
                endpoint.trash(temp, new Expectation(ours.fingerprint(), false), trash);
            }
        }
    }

    /**
     * Ends what the session would have done: a directory that was to give way was not empty after all, and what took its place goes
     * instead. Not when that is something else by now.
     */
    private static boolean isExchangedBack(Endpoint endpoint, RelPath temp, Intent intent, Look directory)
            throws EndpointException {
        Fingerprint staged = intent.staged();
        Look there = look(endpoint, intent.path());
        return staged != null
                && there != null
                && intent.temp().equals(temp)
                && there.fingerprint().kind() != Kind.DIRECTORY
                && new Expectation(staged, true).fitsRenamed(there.fingerprint())
                && endpoint.exchange(
                        temp,
                        new Expectation(directory.fingerprint(), false),
                        intent.path(),
                        new Expectation(there.fingerprint(), false));
    }

    private static boolean stillInPlace(Endpoint endpoint, RelPath path, Expectation expected)
            throws EndpointException {
        Look target = look(endpoint, path);
        return target != null
                && target.fingerprint().kind() != Kind.DIRECTORY
                && expected.fitsRenamed(target.fingerprint());
    }

    /**
     * Where there is no exchange, the old content may have stepped aside already, or have two names for a moment. It only
     * comes back while the new content has yet to leave its private name: otherwise the change was complete, and whoever
     * has removed or moved the path since meant that.
     */
    private static void settleTrash(
            Endpoint endpoint, Intent intent, RelPath trash, Expectation expected, @Nullable Look temp)
            throws EndpointException {
        Look target = look(endpoint, intent.path());
        boolean replacing = intent.action() == Action.UPDATE || intent.action() == Action.REPLACE;
        if (expected.fingerprint().kind() == Kind.DIRECTORY) {
            if (replacing
                    && target == null
                    && temp != null
                    && temp.fingerprint().kind() != Kind.DIRECTORY) {
                endpoint.createDirectory(intent.path(), -1); // it was empty already
            }
            return;
        }
        Look kept = look(endpoint, trash);
        if (kept == null) {
            return;
        }
        if (target == null) {
            if (replacing && temp != null && expected.fitsRenamed(kept.fingerprint())) {
                endpoint.move(trash, intent.path(), new Expectation(kept.fingerprint(), false));
            }
        } else if (kept.fingerprint().id() != null
                && kept.fingerprint().id().equals(target.fingerprint().id())) {
            endpoint.discard(trash);
        }
    }

    /** Null also when not even the directory is there. */
    static @Nullable Look look(Endpoint endpoint, RelPath path) throws EndpointException {
        try {
            return endpoint.look(path);
        } catch (EndpointException e) {
            // The directory itself is gone, or is none any more.
            if (e.kind() == ProblemKind.GONE || e.kind() == ProblemKind.CHANGED_MEANWHILE) {
                return null;
            }
            throw e;
        }
    }
}
