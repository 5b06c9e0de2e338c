package org.synccenter.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncException;

/** The one place where a handler is called: whatever it throws becomes a {@link SyncException} with its name, never a dead engine. */
final class HandlerCall {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerCall.class);
    /** A chain of causes may be a circle. */
    private static final int MAX_CAUSES = 20;

    private static final int MAX_LOGGED = 10_000;

    /** What is asked of the handler. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object> {
        T run() throws Exception;
    }

    private HandlerCall() {}

    static <T extends @Nullable Object> T of(String handlerName, Call<T> call) throws SyncException {
        boolean interrupted = Thread.currentThread().isInterrupted();
        try {
            return call.run();
        } catch (SyncException e) {
            throw ownWords(handlerName, e);
        } catch (Throwable e) {
            // Also what is neither exception nor error: not all compilers keep undeclared throwables in.
            log(handlerName, e);
            throw inWords(handlerName, e);
        } finally {
            if (!interrupted) {
                // A mark that the handler leaves behind must not break the engine's next wait.
                boolean _ = Thread.interrupted();
            }
        }
    }

    /** Its sentence, as long as it is one: the exception is the handler's own object, which may lie, throw, or go on for megabytes. */
    private static SyncException ownWords(String handlerName, SyncException thrown) {
        try {
            String text = thrown.text();
            if (text != null && !text.isBlank()) {
                String sentence = Cut.sentence(text);
                // Without its cause when cut: the log would take it all in, whenever it is told there.
                return sentence.equals(text) ? thrown : new SyncException(thrown.kind(), sentence);
            }
        } catch (RuntimeException | Error e) {
            log(handlerName, e);
        }
        return SyncException.unavailable(EngineText.HANDLER_BROKEN.text(handlerName), thrown);
    }

    /**
     * What a store could not do comes unchecked through the handler, with its sentence inside: that one helps more than ours. Other
     * messages are for the log: they were not written for the person who reads the row.
     */
    private static SyncException inWords(String handlerName, Throwable thrown) {
        try {
            Throwable cause = thrown;
            for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
                if (cause instanceof SyncException known) {
                    return ownWords(handlerName, known);
                }
                cause = cause.getCause();
            }
        } catch (RuntimeException | Error e) {
            log(handlerName, e);
        }
        return SyncException.unavailable(EngineText.HANDLER_BROKEN.text(handlerName), thrown);
    }

    private static void log(String handlerName, Throwable thrown) {
        try {
            if (isLoggable(thrown)) {
                LOG.error("handler {} broke off", handlerName, thrown);
                return;
            }
        } catch (RuntimeException | Error e) {
            LOG.debug("the exception of handler {} broke off itself", handlerName);
        }
        LOG.error(
                "handler {} broke off with a {} that is not fit to be logged",
                handlerName,
                thrown.getClass().getName());
    }

    /** Megabytes of a stranger's words do not belong into the log. */
    private static boolean isLoggable(Throwable thrown) {
        Throwable cause = thrown;
        int length = 0;
        for (int i = 0; i < MAX_CAUSES && cause != null && length < MAX_LOGGED; i++) {
            length += String.valueOf(cause.getMessage()).length();
            cause = cause.getCause();
        }
        return length < MAX_LOGGED;
    }

    /** The call's value, or the given one when it fails. Plug-ins may answer null whatever they promise: that counts as failing. */
    static <T> T orElse(String handlerName, T otherwise, Call<T> call) {
        T value = orNull(handlerName, call);
        return value == null ? otherwise : value;
    }

    /** The call's value, or null when it fails. */
    static <T> @Nullable T orNull(String handlerName, Call<T> call) {
        try {
            return of(handlerName, call);
        } catch (SyncException e) {
            LOG.debug("handler {}: {}", handlerName, e.text());
            return null;
        }
    }

    /** The call's value; null counts as failing. */
    static <T> T value(String handlerName, Call<T> call) throws SyncException {
        return of(handlerName, () -> Objects.requireNonNull(call.run()));
    }
}
