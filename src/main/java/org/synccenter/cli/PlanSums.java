package org.synccenter.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import tools.jackson.databind.node.ObjectNode;

/** What a plan comes to, by kind and side: how many steps, and how many bytes come or go. */
final class PlanSums {

    /** One kind of step on one side. New times or permissions count as an update. */
    private record Kind(ActionKind action, Side side) {}

    private record Sum(long count, long bytes) {
        Sum plus(long more) {
            return new Sum(count + 1, bytes + more);
        }
    }

    private final Map<Kind, Sum> sums = new LinkedHashMap<>();

    PlanSums(List<SyncAction> plan) {
        for (ActionKind action : ActionKind.values()) {
            for (Side side : Side.values()) {
                if (action != ActionKind.SET_METADATA) {
                    sums.put(new Kind(action, side), new Sum(0, 0));
                }
            }
        }
        for (SyncAction step : plan) {
            ActionKind action = step.action() == ActionKind.SET_METADATA ? ActionKind.UPDATE : step.action();
            sums.computeIfPresent(new Kind(action, step.side()), (kind, sum) -> sum.plus(bytes(step)));
        }
    }

    /** What comes; of a deletion what goes. */
    private static long bytes(SyncAction step) {
        Conflict.Version there = step.side() == Side.LEFT ? step.left() : step.right();
        return step.action() == ActionKind.DELETE && there != null ? there.size() : step.bytes();
    }

    /** "create right 2 (1.2 kB), delete left 1": only what there is. */
    String sentence() {
        List<String> parts = new ArrayList<>();
        sums.forEach((kind, sum) -> {
            if (sum.count() > 0) {
                String what = Words.action(kind.action()) + " " + Words.side(kind.side()) + " " + sum.count();
                parts.add(sum.bytes() > 0 ? what + " (" + Words.bytes(sum.bytes()) + ")" : what);
            }
        });
        return CliText.PREVIEW_SUMS.text(String.join(", ", parts));
    }

    /** All kinds, by action and side, with {@code count} and {@code bytes}. */
    ObjectNode json() {
        ObjectNode node = Json.object();
        sums.forEach((kind, sum) -> {
            ObjectNode sides = node.withObject(String.valueOf(Json.word(kind.action())));
            sides.set(
                    String.valueOf(Json.word(kind.side())),
                    Json.object().put("count", sum.count()).put("bytes", sum.bytes()));
        });
        return node;
    }
}
