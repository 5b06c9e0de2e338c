package org.synccenter.api.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictHandling;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo;

/** Settles a conflict as a person would, and looks whether it leaves the list. */
final class ConflictChecks {
    private final Bench bench;
    private final Probe probe;

    ConflictChecks(Bench bench) {
        this.bench = bench;
        this.probe = bench.probe();
    }

    void run() {
        Trial.Step conflict = bench.trial().conflict();
        List<String> items = bench.startable();
        if (conflict != null && Startable.isStartable(bench.handler()) && !items.isEmpty()) {
            bench.step(conflict);
            new SyncRun(bench, "A sync with a conflict", items).run();
        }
        Optional<ConflictResolver> resolver = bench.object(ConflictResolver.class);
        Optional<ConflictHandling> handling = bench.object(ConflictHandling.class);
        Optional<ConflictPresenter> presenter = bench.object(ConflictPresenter.class);
        if (resolver.isEmpty() && handling.isEmpty() && presenter.isEmpty()) {
            return;
        }
        List<Conflict> all = conflicts();
        if (all.isEmpty()) {
            bench.findings().untried(bench.handlerId() + ": settling conflicts: there are none");
            return;
        }
        handling.ifPresent(h -> handling(h, all.getFirst()));
        presenter.ifPresent(p -> presenter(p, all.getFirst()));
        resolver.ifPresent(r -> resolver(r, all.getFirst()));
    }

    private List<Conflict> conflicts() {
        List<Conflict> all = new ArrayList<>(bench.context().conflicts().list(null));
        bench.object(ConflictStore.class)
                .flatMap(s -> probe.ask("the conflict store's list", () -> s.list(null)))
                .ifPresent(all::addAll);
        return all;
    }

    private boolean isListed(Conflict conflict) {
        return conflicts().stream().anyMatch(c -> c.id().equals(conflict.id()));
    }

    private void handling(ConflictHandling handling, Conflict conflict) {
        KitChoice info = new KitChoice();
        probe.ask("resolve without a window", () -> {
            handling.resolve(conflict, info, null);
            return true;
        });
        probe.require(
                info.choice() == ResolveInfo.Choice.NO_CHOICE || info.nextStep() != ResolveInfo.NextStep.CONTINUE,
                Rule.PRESENTER,
                "Without a window, resolve has chosen " + info.choice() + ".");
        probe.ask("resolutionHandler", () -> handling.resolutionHandler(conflict))
                .flatMap(o -> o)
                .ifPresent(h -> probe.ask("abilities", h::abilities));
    }

    private void presenter(ConflictPresenter presenter, Conflict conflict) {
        KitChoice info = new KitChoice();
        probe.ask("present without a window", () -> {
            presenter.present(conflict, Set.of(Resolution.KEEP_LEFT, Resolution.SKIP), info, null);
            return true;
        });
        probe.require(
                info.choice() == ResolveInfo.Choice.NO_CHOICE,
                Rule.PRESENTER,
                "Without a window, present has chosen " + info.choice() + ".");
    }

    private void resolver(ConflictResolver resolver, Conflict conflict) {
        settle(resolver, conflict, Resolution.SKIP);
        probe.require(isListed(conflict), Rule.RESOLVER, "A skipped conflict is gone from the list.");
        Optional<Resolution> choice = conflict.choices().stream()
                .filter(r -> r != Resolution.SKIP)
                .sorted()
                .findFirst();
        choice.ifPresent(r -> {
            Optional<Map<String, String>> left = settle(resolver, conflict, r);
            if (left.isPresent() && left.get().isEmpty()) {
                probe.require(
                        !isListed(conflict), Rule.RESOLVER, "A conflict settled by " + r + " is still in the list.");
            }
        });
    }

    /** Those that are left, with the reason; empty when it was refused. */
    private Optional<Map<String, String>> settle(ConflictResolver resolver, Conflict conflict, Resolution resolution) {
        Optional<Map<String, String>> left =
                probe.ask("resolve with " + resolution, () -> resolver.resolve(List.of(conflict), resolution));
        left.ifPresent(map -> map.forEach((id, why) -> {
            probe.require(id.equals(conflict.id()), Rule.RESOLVER, "It names \"" + id + "\", which was not to settle.");
            probe.require(
                    why != null && !why.isBlank(), Rule.RESOLVER, "It does not say why \"" + id + "\" is not settled.");
        }));
        return left;
    }
}
