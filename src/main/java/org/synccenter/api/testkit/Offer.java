package org.synccenter.api.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for optional objects. */
final class Offer {
    private Offer() {}

    /** The object of this type; empty when there is none or what came is of another type. */
    @SuppressWarnings("ConstantValue")
    static <T> Optional<T> of(Probe probe, Class<T> type, Probe.Call<@Nullable Optional<T>> call) {
        String what = "object(" + type.getSimpleName() + ")";
        Optional<? extends Object> found = probe.ask(what, call).flatMap(o -> o);
        if (found.isPresent() && !type.isInstance(found.get())) {
            probe.found(
                    Rule.OBJECT_MISSING,
                    what + " returns a " + found.get().getClass().getName() + ", which is none.");
            return Optional.empty();
        }
        return found.map(type::cast);
    }
}
