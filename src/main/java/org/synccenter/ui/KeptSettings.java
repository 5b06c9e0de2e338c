package org.synccenter.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.StateStore;
import org.synccenter.ui.fx.Background;

/** Keeps the window's settings over restarts, in the background. Before the engine is open they are lost. On the UI thread. */
final class KeptSettings {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSettings.class);

    private final Background background;
    private @Nullable StateStore states;

    KeptSettings(Background background) {
        this.background = background;
    }

    /** From now on settings are kept here. */
    void use(StateStore opened) {
        states = opened;
    }

    /** @param setting puts it; called in the background, may block */
    void put(Consumer<StateStore> setting) {
        StateStore now = states;
        if (now != null) {
            background.run(
                    () -> {
                        setting.accept(now);
                        return true;
                    },
                    done -> {},
                    text -> LOG.warn("settings: {}", text));
        }
    }
}
