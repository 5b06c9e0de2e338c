package org.synccenter.api.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;

/** Calls a handler, each time on a new thread, in turns a platform and a virtual one, and judges how the call ends. */
final class Probe {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** What is asked of the handler. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object> {
        T run() throws Exception;
    }

    /** How a call has ended. */
    sealed interface End<T> {
        record Value<T>(@Nullable T value) implements End<T> {}

        record Refused<T>(SyncException why) implements End<T> {}

        record Broken<T>() implements End<T> {}

        /** It has not come back. */
        record Blocked<T>() implements End<T> {}
    }

    private final Findings findings;
    private final String subject;
    private final Duration patience;

    Probe(Findings findings, String subject, Duration patience) {
        this.findings = findings;
        this.subject = subject;
        this.patience = patience;
    }

    Probe about(String otherSubject) {
        return new Probe(findings, otherSubject, patience);
    }

    Probe into(Findings others) {
        return new Probe(others, subject, patience);
    }

    void found(Rule rule, String sentence) {
        findings.add(rule, subject, sentence);
    }

    void require(boolean kept, Rule rule, String sentence) {
        if (!kept) {
            found(rule, sentence);
        }
    }

    /** Makes the call and waits for its end; null is passed on. */
    <T> End<T> end(String what, Call<@Nullable T> call) {
        AtomicReference<@Nullable T> value = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Runnable work = () -> {
            try {
                value.set(call.run());
            } catch (Exception | Error e) {
                thrown.set(e);
            } finally {
                done.countDown();
            }
        };
        Thread thread = COUNT.getAndIncrement() % 2 == 0
                ? Thread.ofPlatform().daemon().name("kit").unstarted(work)
                : Thread.ofVirtual().name("kit").unstarted(work);
        thread.start();
        if (!await(done)) {
            thread.interrupt();
            found(Rule.BLOCKS, what + " has not come back after " + patience.toMillis() + " ms.");
            return new End.Blocked<>();
        }
        return judge(what, value.get(), thrown.get());
    }

    private boolean await(CountDownLatch done) {
        try {
            return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> End<T> judge(String what, @Nullable T value, @Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> new End.Value<>(value);
            case SyncException refusal -> {
                String text = refusal.getMessage();
                require(text != null && !text.isBlank(), Rule.SENTENCE, what + " refuses without a sentence.");
                yield new End.Refused<>(refusal);
            }
            default -> {
                require(Refusal.isBehind(thrown), Rule.UNCHECKED, what + " throws " + thrown + ".");
                yield new End.Broken<>();
            }
        };
    }

    /** The call's answer, which must not be null; empty when there is none. */
    <T> Optional<T> ask(String what, Call<@Nullable T> call) {
        if (end(what, call) instanceof End.Value<T>(var value)) {
            require(value != null, Rule.NULL_ANSWER, what + " returns null.");
            return Optional.ofNullable(value);
        }
        return Optional.empty();
    }
}
