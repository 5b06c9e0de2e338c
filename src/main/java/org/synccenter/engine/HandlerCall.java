package org.synccenter.engine;

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
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.error("handler {} broke off", handlerName, e);
            String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw SyncException.unavailable(EngineText.HANDLER_BROKEN.text(handlerName, detail), e);
        }
    }

    /** The call's value, or the given one when it fails. */
    static <T> T orElse(String handlerName, T otherwise, Call<T> call) {
        try {
            return of(handlerName, call);
        } catch (SyncException e) {
            return otherwise;
        }
    }
}
