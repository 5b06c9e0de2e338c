package org.synccenter.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncException;

/** The one place where a handler is called: whatever it throws becomes a {@link SyncException} with its name, never a dead engine. */
final class HandlerCall {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerCall.class);

    /** What is asked of the handler. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object> {
        T run() throws Exception;
    }

    private HandlerCall() {}

    static <T extends @Nullable Object> T of(String handlerName, Call<T> call) throws SyncException {
        try {
            return call.run();
        } catch (SyncException e) {
            throw e;
        } catch (Exception | Error e) {
            LOG.error("handler {} broke off", handlerName, e);
            throw inWords(handlerName, e);
        }
    }

    /** What a store could not do comes unchecked through the handler, with its sentence inside: that one helps more than ours. */
    private static SyncException inWords(String handlerName, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SyncException known) {
                return known;
            }
        }
        String detail = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return SyncException.unavailable(EngineText.HANDLER_BROKEN.text(handlerName, detail), thrown);
    }

    /** The call's value, or the given one when it fails. Plug-ins may answer null whatever they promise: that counts as failing. */
    static <T> T orElse(String handlerName, T otherwise, Call<T> call) {
        try {
            return Objects.requireNonNullElse(of(handlerName, call), otherwise);
        } catch (SyncException e) {
            return otherwise;
        }
    }
}
