package org.synccenter.engine;

import java.util.List;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.StateAnswer;

/** A handler that keeps states, and how a test changes and reads them. */
abstract class StateFixture extends EngineFixture {
    final MemoryHandler handler = new MemoryHandler("mem", "a", "b");
    final MemoryUi ui = new MemoryUi();

    void withUi(HandlerCapability... capabilities) {
        handler.capabilities.addAll(List.of(capabilities));
        handler.objects.put(HandlerUi.class, () -> ui);
    }

    static HandlerInfo info(StateAnswer active, StateAnswer enabled, StateAnswer connected) {
        return new HandlerInfo(HandlerType.DEVICE, "", "", null, active, enabled, connected);
    }

    static ItemInfo itemInfo(StateAnswer enabled, StateAnswer connected) {
        return new ItemInfo("", "", null, enabled, connected);
    }

    List<String> errors() {
        return center.events().list("mem", null).stream()
                .filter(e -> e.draft().level() == EventLevel.ERROR)
                .map(e -> e.draft().description())
                .toList();
    }
}
