package org.synccenter.api.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.async.AsyncHandlerProvider;

/**
 * Drives every handler of a provider through the contract, as the center would and worse, and reports what it breaks. The kit takes the
 * center's place: it needs no engine and no database, and shows nothing.
 *
 * <p>{@snippet :
 * Report report = HandlerKit.check(new MyProvider(), scratch, Trial.PLAIN);
 * assert report.isSound() : report.text();
 * }
 */
public final class HandlerKit {
    private static final int MAX_ID = 63;
    private static final String UNKNOWN = "no-such-handler-b1946ac9";

    /** How long a handler has for calls that it had better not make any more. */
    private static final long LINGER_MILLIS = 100;

    private final SyncHandlerProvider provider;
    private final Path scratch;
    private final Trial trial;
    private final Findings findings = new Findings();

    private HandlerKit(SyncHandlerProvider provider, Path scratch, Trial trial) {
        this.provider = provider;
        this.scratch = scratch;
        this.trial = trial;
    }

    /**
     * Checks all handlers of a provider. Takes as long as about a dozen syncs do; calls the handlers on threads of its own and the trial's
     * steps on this one. Not on the UI thread.
     *
     * @param scratch an existing folder for the handlers' state directories
     * @return what was found; never fails because of a handler
     * @throws IllegalStateException when a step of the trial fails
     */
    public static Report check(SyncHandlerProvider provider, Path scratch, Trial trial) {
        HandlerKit kit = new HandlerKit(provider, scratch, trial);
        kit.provider();
        return kit.findings.report();
    }

    private void provider() {
        Probe probe = new Probe(findings, "provider", trial.patience());
        String name = probe.ask("id", provider::id).orElse("");
        String again = probe.ask("id", provider::id).orElse("");
        probe.require(
                !name.isEmpty() && name.equals(again), Rule.PROVIDER_IDS, "Its own id is empty, or not constant.");
        List<String> ids = probe.ask("handlerIds", provider::handlerIds).orElse(List.of());
        List<String> twice = probe.ask("handlerIds", provider::handlerIds).orElse(List.of());
        probe.require(ids.equals(twice), Rule.PROVIDER_IDS, "handlerIds was " + ids + ", then " + twice + ".");
        refuses(probe);
        TreeSet<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String id : ids) {
            boolean good = id != null && !id.isEmpty() && id.length() <= MAX_ID && seen.add(id);
            probe.require(good, Rule.PROVIDER_IDS, "handlerIds has \"" + id + "\" empty, too long or twice.");
            if (good) {
                handler(id);
            }
        }
    }

    private void refuses(Probe probe) {
        Probe.End<SyncHandler> end =
                probe.end("bind of an unknown id", () -> trial.binding().bind(provider, UNKNOWN, context(UNKNOWN)));
        probe.require(
                !(end instanceof Probe.End.Value<SyncHandler>),
                Rule.BIND_UNKNOWN,
                "bind hands something out for \"" + UNKNOWN + "\".");
    }

    private KitContext context(String handlerId) {
        return new KitContext(directory(handlerId), _ -> {
            throw new IllegalStateException("no handler is bound yet");
        });
    }

    private Path directory(String handlerId) {
        try {
            return Files.createDirectories(scratch.resolve(handlerId.replaceAll("[^A-Za-z0-9_-]", "_")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handler(String id) {
        Probe probe = new Probe(findings, "handler " + id, trial.patience());
        OutsideSessions outside = new OutsideSessions();
        KitContext context = new KitContext(directory(id), outside);
        Probe.End<SyncHandler> end =
                probe.end("bind(" + id + ")", () -> trial.binding().bind(provider, id, context));
        if (end instanceof Probe.End.Refused<SyncHandler>(SyncException why)) {
            probe.found(Rule.BIND, "It cannot be bound: " + why.getMessage() + advice());
        } else if (end instanceof Probe.End.Value<SyncHandler>(var bound)) {
            Optional<SyncHandler> handler = Optional.ofNullable(bound);
            probe.require(handler.isPresent(), Rule.BIND, "bind returns null.");
            handler.ifPresent(h -> safely(new Bench(findings, probe, trial, id, h, context), outside));
        }
    }

    private String advice() {
        return provider instanceof AsyncHandlerProvider && trial.binding() == Trial.PLAIN.binding()
                ? " - event-driven handlers need an adapter, such as the center's own: withBinding(AsyncAdapters::alone)"
                : "";
    }

    /** What a handler returns may itself break when it is looked at, such as a list that throws: that ends the check of this handler. */
    private void safely(Bench bench, OutsideSessions outside) {
        try {
            check(bench, outside);
        } catch (TrialFailed e) {
            throw e;
        } catch (RuntimeException | Error e) {
            bench.probe().found(Rule.UNCHECKED, "Something that it has returned throws " + e + ".");
            findings.untried(bench.handlerId() + ": everything after that");
        }
    }

    private void check(Bench bench, OutsideSessions outside) {
        outside.serve(bench);
        bench.step(trial.prepare());
        Reading reading = new ReadChecks(bench).run();
        if (isStuck()) {
            findings.untried(bench.handlerId() + ": everything but reading: a call has not come back");
            return;
        }
        new ObjectChecks(bench).run(reading);
        new UiChecks(bench).run(reading);
        new SyncChecks(bench, reading).run();
        if (isStuck()) {
            findings.untried(bench.handlerId() + ": conflicts, events and states: a call has not come back");
            return;
        }
        new ConflictChecks(bench).run();
        new StoreChecks(bench).run(reading);
        new StateChecks(bench).run(reading);
        linger();
    }

    private boolean isStuck() {
        return findings.has(Rule.BLOCKS);
    }

    private static void linger() {
        try {
            new CountDownLatch(1).await(LINGER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
