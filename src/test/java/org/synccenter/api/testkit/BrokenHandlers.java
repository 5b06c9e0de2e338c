package org.synccenter.api.testkit;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** For every rule a handler that is sound but for breaking this one. */
final class BrokenHandlers {
    private final Map<Rule, Supplier<SoundHandler>> all = new EnumMap<>(Rule.class);

    BrokenHandlers() {
        BrokenThings.into(all);
        BrokenSyncs.into(all);
    }

    SoundHandler breaking(Rule rule) {
        return all.get(rule).get();
    }
}
