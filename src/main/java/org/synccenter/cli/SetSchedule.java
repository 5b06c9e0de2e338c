package org.synccenter.cli;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.engine.schedule.Schedules;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code schedule}: shows, sets or ends when an item or a whole handler is synced by the clock. */
final class SetSchedule implements Command {
    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_SCHEDULE)
                .addPositional(Specs.optional(0, "ITEM|HANDLER", CliText.HELP_SCHEDULE_TARGET))
                .addOption(Specs.value("--every", "TIME", CliText.HELP_SCHEDULE_EVERY))
                .addOption(Specs.value("--daily", "HH:MM", CliText.HELP_SCHEDULE_DAILY))
                .addOption(Specs.value("--days", "DAY,…", CliText.HELP_SCHEDULE_DAYS))
                .addOption(Specs.flag("--off", CliText.HELP_SCHEDULE_OFF));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        Schedules schedules = center.schedules();
        List<String> words = options.arguments();
        Optional<Rule> rule = rule(options);
        boolean change = rule.isPresent() || options.has("--off");
        if (words.isEmpty()) {
            if (change) {
                throw SyncException.invalid(CliText.SCHEDULE_WHAT.text());
            }
            tell(options, center, schedules.list(null), io);
            return ExitCode.OK;
        }
        Map.Entry<HandlerView, @Nullable List<ItemView>> target = new Targets(center.snapshot())
                .resolve(words)
                .entrySet()
                .iterator()
                .next();
        String handler = target.getKey().id();
        @Nullable
        ItemView item = target.getValue() == null ? null : target.getValue().getFirst();
        if (change) {
            end(schedules, handler, item);
            List<String> items = item == null ? List.of() : List.of(item.ref().item());
            rule.ifPresent(r -> schedules.put(Schedule.of(handler, items, r)));
        }
        List<Schedule> now = schedules.list(handler).stream()
                .filter(s -> item == null || s.covers(item.ref()))
                .toList();
        if (!change || !options.quiet()) {
            tell(options, center, now, io);
        }
        return ExitCode.OK;
    }

    private static Optional<Rule> rule(Options options) throws SyncException {
        Optional<String> every = options.value("--every");
        Optional<String> daily = options.value("--daily");
        Optional<String> days = options.value("--days");
        long ways = Stream.of(every.isPresent(), daily.isPresent(), options.has("--off"))
                .filter(w -> w)
                .count();
        if (ways > 1 || days.isPresent() && daily.isEmpty()) {
            throw SyncException.invalid(CliText.SCHEDULE_ONE_WAY.text());
        }
        if (every.isPresent()) {
            return Optional.of(RuleWords.every(every.get()));
        }
        return daily.isPresent() ? Optional.of(RuleWords.daily(daily.get(), days)) : Optional.empty();
    }

    /** An item is taken out of all schedules that name it; those of its whole handler are not its own. */
    private static void end(Schedules schedules, String handler, @Nullable ItemView item) {
        if (item != null) {
            schedules.forget(item.ref());
            return;
        }
        schedules.list(handler).stream().filter(s -> s.items().isEmpty()).forEach(s -> schedules.remove(s.id()));
    }

    private static void tell(Options options, SyncCenter center, List<Schedule> told, CommandIo io) {
        CenterSnapshot snapshot = center.snapshot();
        Schedules schedules = center.schedules();
        if (options.json()) {
            ObjectNode document = Json.object();
            document.set("schedules", Json.array(told, s -> node(next(snapshot, schedules, s), s)));
            Json.print(io, document);
            return;
        }
        if (told.isEmpty()) {
            io.out().println(CliText.SCHEDULE_NONE.text());
            return;
        }
        Table table = new Table("");
        for (Schedule s : told) {
            String items = s.items().isEmpty() ? CliText.SCHEDULE_ALL_ITEMS.text() : String.join(", ", s.items());
            String next = next(snapshot, schedules, s)
                    .map(n -> CliText.SCHEDULE_NEXT.text(Words.time(n)))
                    .orElseGet(CliText.SCHEDULE_OFF::text);
            table.row(s.handler(), items, RuleWords.words(s.rule()), next);
        }
        table.print(io.out());
        io.out().println(CliText.SCHEDULE_NEEDS.text(options.self()));
    }

    /** What is out of use is due at no time. */
    private static Optional<Instant> next(CenterSnapshot snapshot, Schedules schedules, Schedule s) {
        boolean inUse = snapshot.handlers().stream()
                .filter(h -> h.id().equalsIgnoreCase(s.handler()) && h.active() && h.enabled())
                .flatMap(h -> h.items().stream())
                .anyMatch(i -> i.enabled() && s.covers(i.ref()));
        return inUse ? schedules.nextRun(s.id()) : Optional.empty();
    }

    private static JsonNode node(Optional<Instant> next, Schedule s) {
        ObjectNode node = Json.object();
        node.put("id", s.id());
        node.put("handler", s.handler());
        node.set("items", Json.strings(s.items()));
        node.put("enabled", s.enabled());
        switch (s.rule()) {
            case Rule.Every(Duration period) -> node.put("every", period.toString());
            case Rule.Daily(LocalTime time, Set<DayOfWeek> days) -> {
                node.put("daily", time.toString());
                node.set("days", Json.strings(RuleWords.dayWords(days)));
            }
        }
        node.put("next", Json.time(next.orElse(null)));
        return node;
    }
}
