package org.synccenter.filesync.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Ancestor;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.Expectation;

/** What the batches of one cycle share. */
final class CycleContext {

    private record Place(Side side, RelPath path) {}

    final Sides sides;
    final Archive archive;
    final Tokens tokens;
    final Ledger ledger;
    final OtherNames otherNames;
    final Report report;
    final Cancellation cancellation;
    final String run;
    private final RunName name;
    private final List<Deed> deeds = new ArrayList<>();
    private final Set<Long> keptIntents;
    private final Set<RelPath> keptTemps = new HashSet<>();
    private final SessionEnvironment environment;
    private final Set<Place> moved = new HashSet<>();

    CycleContext(
            SessionEnvironment environment,
            Sides sides,
            Archive archive,
            Tokens tokens,
            SyncPlan plan,
            Ancestor ancestor,
            Report report,
            Cancellation cancellation,
            RunName name,
            Set<Long> keptIntents) {
        this.environment = environment;
        this.sides = sides;
        this.archive = archive;
        this.tokens = tokens;
        this.ledger = new Ledger(plan, ancestor);
        this.otherNames = new OtherNames(plan.changes());
        this.report = report;
        this.cancellation = cancellation;
        this.run = name.run();
        this.name = name;
        this.keptIntents = keptIntents;
        for (Change change : plan.changes()) {
            if (change.action() == Action.MOVE) {
                moved.add(new Place(change.target(), change.path()));
            }
        }
    }

    /** What must be at a path, knowing that our own moves change the ctime of what they move. */
    Expectation expectation(Side side, RelPath path, Entry entry) {
        return Expectation.of(entry, wasMoved(side, path));
    }

    boolean wasMoved(Side side, RelPath path) {
        return moved.contains(new Place(side, path));
    }

    /** Random, so that two pairs that share a folder never meet on a private name. */
    String newBatchName() {
        return Names.random(environment.random());
    }

    Beside beside() {
        return environment.beside();
    }

    Instant now() {
        return environment.clock().instant();
    }

    /** Waits until this much time has passed since then; never longer than that, whatever the clock does. */
    void pause(Duration time, Instant since) {
        Duration passed = Duration.between(since, now());
        if (passed.compareTo(time) < 0) {
            environment.pause().of(passed.isNegative() ? time : time.minus(passed));
        }
    }

    /** A private name could not be cleaned up: the intent that knows it stays, for the next cycle. */
    void keepIntent(RelPath temp) {
        keptTemps.add(temp);
    }

    /** A change was carried out: the next commit notes it, so that it can be taken back. */
    void did(Step step) {
        deeds.add(Deed.of(step));
    }

    /** Everything durable, then the markers, then the archive: in this order only. */
    void commit() throws CycleAborted {
        long generation = tokens.advance();
        boolean allDone = keptIntents.isEmpty() && keptTemps.isEmpty();
        archive.commit(
                ledger.take(),
                generation,
                allDone ? null : i -> keptIntents.contains(i.id()) || keptTemps.contains(i.temp()),
                deeds.isEmpty() ? null : new DoneRun(0, run, name.label(), name.undoes(), deeds));
        deeds.clear();
    }
}
