package org.synccenter.api.testkit;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncItem;
import org.synccenter.api.testkit.Reading.ItemReading;

/** Changes states there and back, and deletes an item last of all. */
final class StateChecks {
    private final Bench bench;
    private final Probe probe;

    /** Makes a change of state. */
    @FunctionalInterface
    private interface Change {
        void to(boolean on) throws Exception;
    }

    /** Asks how it is now; UNKNOWN also when there is no answer. */
    @FunctionalInterface
    private interface State {
        StateAnswer now();
    }

    StateChecks(Bench bench) {
        this.bench = bench;
        this.probe = bench.probe();
    }

    void run(Reading reading) {
        Set<HandlerPolicy> policies = reading.policies();
        if (!policies.contains(HandlerPolicy.PREVENT_ENABLE) && !policies.contains(HandlerPolicy.PREVENT_DISABLE)) {
            thereAndBack(probe, "enabled", bench.handler()::enable, () -> handlerState(HandlerInfo::enabled));
        }
        if (!policies.contains(HandlerPolicy.PREVENT_ACTIVATE)
                && !policies.contains(HandlerPolicy.PREVENT_DEACTIVATE)) {
            thereAndBack(probe, "active", bench.handler()::activate, () -> handlerState(HandlerInfo::active));
        }
        reading.items().stream()
                .filter(i -> !i.policies().contains(ItemPolicy.PREVENT_ENABLE)
                        && !i.policies().contains(ItemPolicy.PREVENT_DISABLE))
                .forEach(i -> item(i.id()).ifPresent(item -> enable(i.id(), item)));
        if (bench.trial().deletes()) {
            reading.items().stream()
                    .filter(i -> i.capabilities().contains(ItemCapability.CAN_DELETE))
                    .reduce((_, last) -> last)
                    .map(ItemReading::id)
                    .ifPresent(this::delete);
        }
    }

    private Optional<SyncItem> item(String id) {
        return probe.ask("item(" + id + ")", () -> bench.handler().item(id)).flatMap(o -> o);
    }

    private void enable(String id, SyncItem item) {
        Probe about = probe.about("item " + id);
        thereAndBack(
                about,
                "enabled",
                item::enable,
                () -> item(id).flatMap(i -> about.ask("info", i::info))
                        .map(ItemInfo::enabled)
                        .orElse(StateAnswer.UNKNOWN));
    }

    private StateAnswer handlerState(Function<HandlerInfo, StateAnswer> part) {
        return probe.ask("info", bench.handler()::info).map(part).orElse(StateAnswer.UNKNOWN);
    }

    private static void thereAndBack(Probe probe, String what, Change change, State state) {
        StateAnswer before = state.now();
        boolean on = before != StateAnswer.NO;
        turn(probe, what, change, state, before, !on);
        turn(probe, what, change, state, before, on);
    }

    private static void turn(Probe probe, String what, Change change, State state, StateAnswer before, boolean on) {
        Probe.End<Boolean> end = probe.end("the change of \"" + what + "\"", () -> {
            change.to(on);
            return true;
        });
        String wish = "\"" + what + "\" to " + (on ? "YES" : "NO");
        if (end instanceof Probe.End.Refused<Boolean>) {
            probe.found(Rule.STATE, "It refuses to turn " + wish + ", and no policy says so.");
        } else if (end instanceof Probe.End.Value<Boolean> && isOwn(before)) {
            StateAnswer now = state.now();
            StateAnswer wished = on ? StateAnswer.YES : StateAnswer.NO;
            probe.require(now == wished, Rule.STATE, "Turned " + wish + ", it answers " + now + ".");
        }
    }

    private static boolean isOwn(StateAnswer answer) {
        return answer == StateAnswer.YES || answer == StateAnswer.NO;
    }

    private void delete(String id) {
        Probe about = probe.about("item " + id);
        Optional<String> before = bench.outside();
        Probe.End<Boolean> end = item(id).map(item -> about.end("delete", () -> {
                    item.delete();
                    return true;
                }))
                .orElse(new Probe.End.Broken<>());
        if (end instanceof Probe.End.Value<Boolean>) {
            about.require(!bench.known().contains(id), Rule.DELETE, "It was deleted, and items still has it.");
        } else if (end instanceof Probe.End.Refused<Boolean>) {
            about.found(Rule.DELETE, "It has CAN_DELETE, and refuses to be deleted.");
        }
        about.require(before.equals(bench.outside()), Rule.DELETE, "When it was deleted, the outside world changed.");
    }
}
