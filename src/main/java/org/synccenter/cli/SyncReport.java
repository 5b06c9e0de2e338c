package org.synccenter.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncResult;

/** Tells a person how a sync went: what was done, why nothing was, and what to type next. */
final class SyncReport {
    private static final int LIST = 10;

    private final PrintWriter out;
    private final boolean preview;
    private final boolean quiet;
    private final String self;
    private final @Nullable String allow;

    SyncReport(CommandIo io, Options options) {
        this(io, options, null);
    }

    /** {@code allow} = what to type to go on with what was held; null = the usual. */
    SyncReport(CommandIo io, Options options, @Nullable String allow) {
        this.allow = allow;
        out = io.out();
        preview = options.has("--preview");
        quiet = options.quiet();
        self = options.self();
    }

    void print(SyncResult result, List<LeftOut> leftOut) {
        result.items().forEach(this::print);
        if (quiet) {
            return;
        }
        // Who has put a handler out of use does not want to hear of it at every sync.
        leftOut.stream().filter(l -> l.reason() != LeftOut.Reason.NOT_SET_UP).forEach(l -> out.println(l.sentence()));
        if (result.items().isEmpty() && leftOut.isEmpty()) {
            out.println(CliText.NOTHING_TO_SYNC.text(self));
        }
    }

    private void print(ItemResult item) {
        if (quiet && item.outcome() == Outcome.IN_SYNC && !preview) {
            return;
        }
        out.println(headline(item));
        if (preview) {
            plan(item.plan());
        }
        String error = item.error();
        if (error != null) {
            out.println("  " + TerminalText.safe(error));
        }
        problems(item.problems());
        if (item.conflicts() > 0 && preview) {
            out.println("  " + CliText.PREVIEW_CONFLICTS.text(item.conflicts()));
        } else if (item.conflicts() > 0) {
            String id = TerminalText.quoted(item.item().item());
            out.println("  " + CliText.NEXT_CONFLICTS.text(item.conflicts(), self, id));
        }
        hold(item, item.hold());
    }

    private String headline(ItemResult item) {
        String name = TerminalText.safe(item.name());
        if (item.outcome() == Outcome.FAILED || item.outcome() == Outcome.HELD) {
            return name + ": " + Words.outcome(item.outcome());
        }
        String done = preview
                ? (item.plan().isEmpty()
                        ? CliText.PREVIEW_NOTHING.text()
                        : (allow == null ? CliText.PREVIEW_STEPS : CliText.PREVIEW_UNDO)
                                .text(item.plan().size()))
                : Words.counts(item.counts());
        if (done.isEmpty()) {
            done = switch (item.outcome()) {
                case IN_SYNC -> CliText.NO_CHANGES.text();
                default -> CliText.NOTHING_CHANGED.text();
            };
        }
        if (preview && (item.outcome() == Outcome.IN_SYNC || item.outcome() == Outcome.CONFLICTS)) {
            // The outcome is that of looking, not of a sync.
            return name + ": " + done;
        }
        return name + ": " + Words.outcome(item.outcome()) + ", " + done;
    }

    private void plan(List<SyncAction> plan) {
        Table table = new Table("  ");
        for (SyncAction action : plan) {
            String from = action.from();
            table.row(
                    Words.action(action.action()),
                    Words.side(action.side()),
                    from == null ? action.path() : from + " → " + action.path(),
                    action.reason());
        }
        table.print(out);
        if (plan.size() > 1) {
            out.println("  " + new PlanSums(plan).sentence());
        }
    }

    private void problems(List<Problem> problems) {
        problems.stream().limit(LIST).forEach(p -> {
            String where = p.side() == null ? p.path() : p.path() + " (" + Words.side(p.side()) + ")";
            out.println("  " + TerminalText.safe(where) + ": " + TerminalText.safe(p.text()));
        });
        more(problems.size());
    }

    private void hold(ItemResult item, @Nullable Hold hold) {
        if (hold == null) {
            return;
        }
        out.println("  " + TerminalText.safe(hold.text()));
        hold.deletions().stream().limit(LIST).forEach(path -> out.println("    " + TerminalText.safe(path)));
        if (hold.deletions().size() > LIST) {
            out.println("    " + CliText.MORE.text(hold.deletions().size() - LIST));
        }
        if (hold.answers().contains(HoldAnswer.ALLOW_ONCE)) {
            String id = TerminalText.quoted(item.item().item());
            if (allow != null) {
                out.println("  " + allow);
            } else if (hold.undo() != null) {
                out.println("  " + CliText.NEXT_UNDO_ALLOW.text(self, TerminalText.quoted(hold.undo())));
            } else {
                out.println("  " + CliText.NEXT_ALLOW.text(self, id));
                out.println("  " + CliText.NEXT_ALLOW_SOME.text(self, id));
            }
        }
    }

    private void more(int size) {
        if (size > LIST) {
            out.println("  " + CliText.MORE.text(size - LIST));
        }
    }
}
