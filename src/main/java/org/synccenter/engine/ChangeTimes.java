package org.synccenter.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ChangeWatch.Patience;
import org.synccenter.api.ItemRef;

/**
 * When items that have changed are to be looked at: once it is quiet, and ever less often while their syncs end badly for the same
 * cause. Thread-safe, asks no clock.
 */
final class ChangeTimes {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** How soon it is noticed that a person has mended what an item is paused for. */
    private static final Duration LOOK_AT_PAUSED = Duration.ofSeconds(20);

    /** First and last of the changes that wait. */
    private record Changes(Instant first, Instant last, Patience patience) {
        Instant due() {
            Instant quiet = last.plus(patience.quiet());
            Instant latest = first.plus(patience.longest());
            return quiet.isBefore(latest) ? quiet : latest;
        }
    }

    private record Pause(String cause, Duration length, Instant until) {}

    private final Map<ItemRef, Changes> changes = new HashMap<>();
    private final Map<ItemRef, Instant> again = new HashMap<>();
    private final Map<ItemRef, Pause> pauses = new HashMap<>();

    synchronized void changed(ItemRef item, Instant now, Patience patience) {
        Changes before = changes.get(item);
        // After a clock was set back the first change would seem to be still to come.
        Instant first = before == null || before.first().isAfter(now) ? now : before.first();
        changes.put(item, new Changes(first, now, patience));
    }

    /** At this time the item is due though nothing is told. */
    synchronized void again(ItemRef item, Instant at) {
        again.put(item, at);
    }

    /** A sync has ended badly. The same cause once more doubles the pause before the next. */
    synchronized void endedBadly(ItemRef item, String cause, Instant now) {
        Pause before = pauses.get(item);
        Duration length = FIRST_PAUSE;
        if (before != null && before.cause().equals(cause)) {
            Duration doubled = before.length().multipliedBy(2);
            length = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
        pauses.put(item, new Pause(cause, length, now.plus(length)));
    }

    /** A sync has ended well, or the cause of bad ends is gone. */
    synchronized void free(ItemRef item) {
        pauses.remove(item);
    }

    synchronized void forget(ItemRef item) {
        changes.remove(item);
        again.remove(item);
        pauses.remove(item);
    }

    /**
     * What is to be looked at now; each is returned once.
     *
     * @param clock read inside, so that no change that is noted at the same time seems to be still to come
     * @param isBad whether the latest sync of an item, whoever started it, has ended badly
     */
    synchronized List<ItemRef> takeDue(InstantSource clock, Predicate<ItemRef> isBad) {
        Instant now = clock.instant();
        changes.replaceAll((item, c) -> c.last().isAfter(now) ? new Changes(now, now, c.patience()) : c);
        List<ItemRef> due = new ArrayList<>();
        for (ItemRef item : items()) {
            if (time(item).isAfter(now)) {
                continue;
            }
            if (!isBad.test(item)) {
                pauses.remove(item);
            }
            if (!isPaused(item, now)) {
                changes.remove(item);
                again.remove(item);
                due.add(item);
            }
        }
        return due;
    }

    /** How long there is nothing to do; null = until something is told. */
    synchronized @Nullable Duration untilNext(Instant now) {
        Duration next = null;
        for (ItemRef item : items()) {
            Duration wait = Duration.between(now, time(item));
            if (!wait.isPositive()) {
                wait = isPaused(item, now) ? LOOK_AT_PAUSED : Duration.ZERO;
            }
            next = next == null || wait.compareTo(next) < 0 ? wait : next;
        }
        return next;
    }

    private List<ItemRef> items() {
        List<ItemRef> items = new ArrayList<>(changes.keySet());
        again.keySet().stream().filter(item -> !changes.containsKey(item)).forEach(items::add);
        return items;
    }

    private Instant time(ItemRef item) {
        Changes told = changes.get(item);
        Instant untold = again.getOrDefault(item, Instant.MAX);
        return told == null || untold.isBefore(told.due()) ? untold : told.due();
    }

    private boolean isPaused(ItemRef item, Instant now) {
        Pause pause = pauses.get(item);
        // One that seems to last longer than it ever was is of a clock that was set back.
        return pause != null && now.isBefore(pause.until()) && !pause.until().isAfter(now.plus(pause.length()));
    }
}
