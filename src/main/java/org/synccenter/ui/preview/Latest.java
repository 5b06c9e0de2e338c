package org.synccenter.ui.preview;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.Background.Call;

/**
 * Computes one thing at a time in the background: of what is asked for meanwhile only the newest is computed afterwards. So nothing piles
 * up behind somebody who types fast. On the UI thread.
 */
final class Latest<T> {
    private final Background background;
    private final Consumer<T> done;
    private @Nullable Call<T> next;
    private boolean running;

    /** @param done gets each result that was computed, the newest last */
    Latest(Background background, Consumer<T> done) {
        this.background = background;
        this.done = done;
    }

    void ask(Call<T> call) {
        next = call;
        if (!running) {
            run();
        }
    }

    private void run() {
        Call<T> call = next;
        next = null;
        running = call != null;
        if (call != null) {
            background.run(
                    call,
                    result -> {
                        run();
                        done.accept(result);
                    },
                    text -> run());
        }
    }
}
