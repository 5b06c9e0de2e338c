package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Plans as short lines, for tests to compare and people to read. */
final class PlanText {
    private PlanText() {}

    /** What a plan does and says: {@code DELETE RIGHT a}, {@code BOTH_EDITED! a}; sorted, so that order does not matter. */
    static String summary(SyncPlan plan) {
        List<String> lines = new ArrayList<>();
        plan.changes().forEach(change -> lines.add(brief(change)));
        plan.conflicts().forEach(conflict -> lines.add(conflict.kind() + "! " + conflict.path()));
        return lines.isEmpty() ? "nothing" : lines.stream().sorted().collect(Collectors.joining(", "));
    }

    static String brief(Change change) {
        String from = change.from() == null ? "" : change.from() + ">";
        return change.action() + " " + change.target() + " " + from + change.path();
    }

    /** Everything that a plan says, with the sides exchanged if asked for; sorted. */
    static List<String> full(SyncPlan plan, boolean exchange) {
        List<String> lines = new ArrayList<>();
        for (Change change : plan.changes()) {
            Source source = change.source();
            lines.add(
                    change.action() + " " + side(change.target(), exchange) + " " + change.from() + " " + change.path()
                            + " " + (source == null ? "" : side(source.side(), exchange) + " " + source.path()) + " "
                            + change.expected() + " " + change.metadata() + " " + reason(change.reason(), exchange));
        }
        for (Conflict conflict : plan.conflicts()) {
            Side left = exchange ? Side.RIGHT : Side.LEFT;
            String kind = conflict.kind().name();
            lines.add("conflict " + (exchange ? exchanged(kind) : kind) + " " + conflict.path() + " "
                    + conflict.path(left) + " " + conflict.entry(left) + " " + conflict.path(left.other()) + " "
                    + conflict.entry(left.other()) + " " + reason(conflict.reason(), exchange));
        }
        plan.relocations()
                .forEach(
                        each -> lines.add("relocate " + each.from() + " " + each.to() + " " + (each.change() != null)));
        plan.agreements()
                .forEach(each -> lines.add("agree " + each.path() + " " + each.digest() + " " + each.executable() + " "
                        + each.refreshOnly()));
        plan.forgets().forEach(each -> lines.add("forget " + each.path() + " " + each.cause()));
        for (Skipped each : plan.skipped()) {
            Side cause = each.side();
            lines.add("skip " + each.path() + " " + (cause == null ? "" : side(cause, exchange)) + " " + each.cause()
                    + " " + each.category());
        }
        return lines.stream().sorted().toList();
    }

    private static Side side(Side side, boolean exchange) {
        return exchange ? side.other() : side;
    }

    private static String reason(Reason reason, boolean exchange) {
        Side left = exchange ? Side.RIGHT : Side.LEFT;
        String rule = reason.rule().name();
        if (exchange && rule.endsWith("_DECIDES")) {
            rule = reason.rule() == Rule.LEFT_DECIDES ? "RIGHT_DECIDES" : "LEFT_DECIDES";
        }
        return rule + " " + reason.ancestor() + " " + reason.fact(left) + " " + reason.fact(left.other());
    }

    private static String exchanged(String kind) {
        return kind.endsWith("_LEFT") ? kind.replace("_LEFT", "_RIGHT") : kind.replace("_RIGHT", "_LEFT");
    }
}
