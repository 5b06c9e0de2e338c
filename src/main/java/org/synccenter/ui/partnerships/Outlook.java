package org.synccenter.ui.partnerships;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.schedule.Pause;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.i18n.TextKey;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;

/**
 * What lies before each item: when it is synced next and why then, what waits for the person, and what a sync would do now as far as
 * somebody has looked. On the UI thread.
 */
public final class Outlook {

    /** Where this is known. */
    public interface Source {
        /** Never blocks. */
        List<Schedule> schedules(String handlerId);

        /** Whether changes of the item start a sync; may block. */
        boolean isWatched(ItemRef item);
    }

    /** What was seen, and after which sync: a later one has made it old. */
    private record Forecast(
            String text, Instant seen, @Nullable Instant lastSync) {}

    private final Source source;
    private final Background background;
    private final Formats formats;
    private final Map<ItemRef, Boolean> watched = new HashMap<>();
    private final Map<ItemRef, Forecast> forecasts = new HashMap<>();
    private final Set<ItemRef> looking = new HashSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** When a pause ends that lets nothing start by itself, {@link Pause#OPEN_END} = when a person ends it; null = there is none. */
    private @Nullable Instant pausedUntil;

    public Outlook(Source source, Background background, Formats formats) {
        this.source = source;
        this.background = background;
        this.formats = formats;
    }

    /**
     * Nothing starts by itself for a while.
     *
     * @param until {@link Pause#OPEN_END} = until a person ends it; null = there is no pause any more
     */
    public void paused(@Nullable Instant until) {
        if (!Objects.equals(pausedUntil, until)) {
            pausedUntil = until;
            changed();
        }
    }

    /** Finds out which of the items are watched; {@link #changesProperty} tells when that is known. */
    public void ask(List<ItemRef> items) {
        List<ItemRef> asked = List.copyOf(items);
        background.run(
                () -> asked.stream().collect(Collectors.toMap(item -> item, source::isWatched, (a, b) -> a)),
                found -> {
                    if (!found.entrySet().stream().allMatch(e -> e.getValue().equals(watched.get(e.getKey())))) {
                        watched.putAll(found);
                        changed();
                    }
                },
                text -> {});
    }

    /** When it is synced next. */
    public String next(ItemView item) {
        if (item.state().isBusy()) {
            return ItemsText.NEXT_RUNNING.text();
        }
        if (!item.enabled()) {
            return ItemsText.NEXT_DISABLED.text();
        }
        if (item.hold() != null) {
            return ItemsText.NEXT_ANSWER.text();
        }
        Instant due = item.nextSync();
        if (due != null) {
            return formats.shortMoment(due);
        }
        boolean watches = Boolean.TRUE.equals(watched.get(item.ref()));
        if (Pause.OPEN_END.equals(pausedUntil)
                && (watches || schedules(item).findAny().isPresent())) {
            return ItemsText.NEXT_RESUMED.text();
        }
        if (!watches) {
            return ItemsText.NEXT_MANUAL.text();
        }
        return (pausedUntil == null ? ItemsText.NEXT_CHANGE : ItemsText.NEXT_AFTER_PAUSE).text();
    }

    /** Why then: the schedules that it stands in; empty where the time says it itself. */
    public String why(ItemView item) {
        Instant due = item.nextSync();
        if (item.state().isBusy() || !item.enabled() || item.hold() != null || due == null) {
            return "";
        }
        if (due.equals(pausedUntil)) {
            return ItemsText.WHY_PAUSE_ENDS.text();
        }
        String clock = schedules(item)
                .map(schedule -> words(schedule.rule()))
                .distinct()
                .collect(Collectors.joining(", "));
        boolean also = Boolean.TRUE.equals(watched.get(item.ref()));
        return Stream.of(clock, also ? ItemsText.NEXT_CHANGE.text() : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Stream<Schedule> schedules(ItemView item) {
        return source.schedules(item.ref().handler()).stream()
                .filter(schedule -> schedule.enabled() && schedule.covers(item.ref()));
    }

    private static String words(Rule rule) {
        return switch (rule) {
            case Rule.Every(Duration period) -> every(period);
            case Rule.Daily(LocalTime time, Set<DayOfWeek> days) ->
                days.size() == DayOfWeek.values().length
                        ? ItemsText.WHY_DAILY.text(time.toString())
                        : ItemsText.WHY_WEEKDAYS.text(
                                new TreeSet<>(days)
                                        .stream()
                                                .map(d -> d.getDisplayName(
                                                        TextStyle.SHORT, Locale.getDefault(Locale.Category.DISPLAY)))
                                                .collect(Collectors.joining(", ")),
                                time.toString());
        };
    }

    private static String every(Duration period) {
        if (period.toDays() > 0 && period.equals(Duration.ofDays(period.toDays()))) {
            return ItemsText.WHY_DAYS.text(period.toDays());
        }
        if (period.toHours() > 0 && period.equals(Duration.ofHours(period.toHours()))) {
            return ItemsText.WHY_HOURS.text(period.toHours());
        }
        return ItemsText.WHY_MINUTES.text(period.toMinutes());
    }

    /** What waits for the person; nothing is said as an empty text. */
    public static String waits(ItemView item) {
        List<String> parts = new ArrayList<>();
        if (item.hold() != null) {
            parts.add(ItemsText.WAITS_QUESTION.text());
        }
        add(parts, item.conflicts(), UiText.CONFLICTS_COUNT);
        add(parts, item.errors(), UiText.ERRORS_COUNT);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, TextKey text) {
        if (count > 0) {
            parts.add(text.text(count));
        }
    }

    /** Somebody is looking now. */
    public void look(ItemRef item) {
        looking.add(item);
        changed();
    }

    /** The look ended; null = with nothing that could be told. */
    public void seen(ItemRef item, @Nullable ItemResult result, @Nullable Instant lastSync, Instant now) {
        looking.remove(item);
        if (result != null) {
            forecasts.put(item, new Forecast(summary(result), now, lastSync));
        }
        changed();
    }

    private static String summary(ItemResult result) {
        if (result.error() != null) {
            return ItemsText.WOULD_FAIL.text();
        }
        if (result.hold() != null) {
            return ItemsText.WOULD_ASK.text();
        }
        long deletions = result.plan().stream()
                .filter(step -> step.action() == ActionKind.DELETE)
                .count();
        long others = result.plan().size() - deletions;
        List<String> parts = new ArrayList<>();
        if (others > 0) {
            parts.add(ItemsText.WOULD_CHANGES.text(others));
        }
        if (deletions > 0) {
            parts.add(ItemsText.WOULD_DELETIONS.text(deletions));
        }
        add(parts, result.conflicts(), UiText.CONFLICTS_COUNT);
        return parts.isEmpty() ? ItemsText.WOULD_NOTHING.text() : String.join(", ", parts);
    }

    /** What a sync would do now, in few words. */
    public String wouldDo(ItemView item) {
        if (looking.contains(item.ref())) {
            return ItemsText.WOULD_LOOKING.text();
        }
        if (item.state().isBusy()) {
            return ItemsText.WOULD_RUNNING.text();
        }
        Forecast known = forecast(item);
        return known == null ? ItemsText.WOULD_UNKNOWN.text() : known.text();
    }

    /** The same with when that was seen. */
    public String wouldDoSince(ItemView item) {
        Forecast known = item.state().isBusy() || looking.contains(item.ref()) ? null : forecast(item);
        return known == null ? wouldDo(item) : ItemsText.WOULD_SEEN.text(known.text(), formats.ago(known.seen()));
    }

    /** Whether looking would tell something that is not known. */
    public boolean isUnknown(ItemView item) {
        return !item.state().isBusy() && !looking.contains(item.ref()) && forecast(item) == null;
    }

    private @Nullable Forecast forecast(ItemView item) {
        Forecast known = forecasts.get(item.ref());
        return known != null && Objects.equals(known.lastSync(), item.lastSync()) ? known : null;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Grows whenever texts of this may have become other ones. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
