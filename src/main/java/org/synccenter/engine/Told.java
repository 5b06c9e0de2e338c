package org.synccenter.engine;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.StateAnswer;

/** Makes what a stranger has told fit to be kept: no null inside, no endless set, every text at its length. */
final class Told {
    /** A set of constants has a few; one that goes on and on is none. */
    private static final int MAX_CONSTANTS = 1_000;

    /** Of an item that tells nothing. */
    static final ItemInfo UNTOLD = new ItemInfo("", "", null, StateAnswer.UNKNOWN, StateAnswer.UNKNOWN);

    private Told() {}

    static <E extends Enum<E>> Set<E> constants(Class<E> type, Iterable<E> told) {
        Set<E> copy = EnumSet.noneOf(type);
        int read = 0;
        for (E constant : told) {
            copy.add(Objects.requireNonNull(constant));
            if (++read == MAX_CONSTANTS) {
                throw new IllegalStateException("an endless set");
            }
        }
        return copy;
    }

    static HandlerInfo info(HandlerInfo told) {
        return new HandlerInfo(
                Objects.requireNonNullElse(told.type(), HandlerType.UNSPECIFIED),
                Cut.name(told.typeLabel()),
                Cut.name(told.comment()),
                told.lastSync(),
                answer(told.active()),
                answer(told.enabled()),
                answer(told.connected()));
    }

    static ItemInfo info(ItemInfo told) {
        return new ItemInfo(
                Cut.name(told.typeLabel()),
                Cut.name(told.comment()),
                told.lastSync(),
                answer(told.enabled()),
                answer(told.connected()));
    }

    private static StateAnswer answer(@Nullable StateAnswer told) {
        return told == null ? StateAnswer.UNKNOWN : told;
    }

    /**
     * What a state is after an answer.
     *
     * @param last the last known value, or the one that the center keeps
     */
    static boolean state(StateAnswer answer, boolean last) {
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            case KEPT_BY_CENTER, UNKNOWN -> last;
        };
    }

    /**
     * Whether an answer to "are you active, enabled?" may be given.
     *
     * @param asksBefore a capability {@code QUERY_BEFORE_*} of this state is set: then the handler must own it
     */
    static boolean isLegal(StateAnswer answer, boolean asksBefore) {
        return !asksBefore || answer == StateAnswer.YES || answer == StateAnswer.NO;
    }
}
