package org.synccenter.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.PromptTurn;

/**
 * The main window as the owner of handlers' dialogs. Questions from all handlers stand in one queue; one dialog is open at a time, and
 * only while nobody else has the turn to show a prompt, such as an event-driven handler with a window of its own.
 * All fields below {@code lock} are guarded by it; dialogs are touched only on the UI thread.
 */
public final class FxOwnerWindow implements OwnerWindow {

    private final Stage stage;
    private final Consumer<Dialog<?>> dress;

    private final Object lock = new Object();
    private final Deque<Question> queue = new ArrayDeque<>();
    private @Nullable Question current;
    private boolean closed;
    private @Nullable PromptTurn turn;
    private @Nullable AutoCloseable turnListener;

    /** One question, however many threads wait for its answer. */
    private static final class Question {
        final String operation;
        final Supplier<? extends Dialog<?>> factory;
        final CompletableFuture<Optional<Object>> answer = new CompletableFuture<>();
        int askers = 1;

        @Nullable
        Dialog<?> dialog;

        Question(String operation, Supplier<? extends Dialog<?>> factory) {
            this.operation = operation;
            this.factory = factory;
        }
    }

    /**
     * @param stage the window; call {@link #closed()} when it is closed
     * @param dress gives a dialog the program's looks before it is shown
     */
    public FxOwnerWindow(Stage stage, Consumer<Dialog<?>> dress) {
        this.stage = stage;
        this.dress = dress;
    }

    /** From now on a dialog is opened only with this turn, which all who show prompts share. */
    public void share(PromptTurn shared) {
        AutoCloseable listener = shared.onFree(() -> UiThread.post(this::showNext));
        synchronized (lock) {
            turn = shared;
            turnListener = listener;
        }
        UiThread.post(this::showNext);
    }

    @Override
    public boolean isOpen() {
        synchronized (lock) {
            return !closed;
        }
    }

    @Override
    public void toFront() {
        UiThread.post(() -> {
            Question open;
            synchronized (lock) {
                open = current;
            }
            if (open != null) {
                raise(open);
            } else if (stage.isShowing()) {
                stage.toFront();
            }
        });
    }

    @Override
    public <R> Optional<R> ask(String operation, Supplier<Dialog<R>> dialog) {
        if (UiThread.isCurrent()) {
            throw new IllegalStateException("the UI thread must not wait for an answer");
        }
        Question question;
        synchronized (lock) {
            if (closed) {
                return Optional.empty();
            }
            question = find(operation);
            if (question == null) {
                question = new Question(operation, dialog);
                queue.add(question);
                UiThread.post(this::showNext);
            } else {
                question.askers++;
                Question open = question;
                UiThread.post(() -> raise(open));
            }
        }
        return await(question);
    }

    /** The window is gone: every open and waiting question ends without an answer. On the UI thread. */
    public void closed() {
        Question open;
        AutoCloseable listener;
        synchronized (lock) {
            closed = true;
            queue.forEach(q -> q.answer.complete(Optional.empty()));
            queue.clear();
            open = current;
            listener = turnListener;
            turnListener = null;
        }
        end(listener);
        if (open != null) {
            open.answer.complete(Optional.empty());
            hide(open);
        }
    }

    private static void end(@Nullable AutoCloseable listener) {
        try {
            if (listener != null) {
                listener.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("a turn that cannot be left", e);
        }
    }

    // The same operation is the same question, so the caller that joins it expects the same type of answer.
    @SuppressWarnings("unchecked")
    private <R> Optional<R> await(Question question) {
        try {
            return (Optional<R>) question.answer.get();
        } catch (InterruptedException e) {
            withdraw(question);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dialog could not be shown", e.getCause());
        }
    }

    private @Nullable Question find(String operation) {
        if (current != null && current.operation.equals(operation) && !current.answer.isDone()) {
            return current;
        }
        return queue.stream()
                .filter(q -> q.operation.equals(operation))
                .findFirst()
                .orElse(null);
    }

    /** Somebody does not wait any more; a question that nobody waits for is taken back. */
    private void withdraw(Question question) {
        synchronized (lock) {
            if (--question.askers > 0) {
                return;
            }
            queue.remove(question);
        }
        question.answer.complete(Optional.empty());
        UiThread.post(() -> hide(question));
    }

    private void showNext() {
        Question next;
        synchronized (lock) {
            if (closed || current != null || queue.isEmpty()) {
                return;
            }
            // Whoever has the turn now wakes us when it is given back.
            if (turn != null && !turn.take(this)) {
                return;
            }
            next = queue.remove();
            current = next;
        }
        try {
            Dialog<?> dialog = next.factory.get();
            next.dialog = dialog;
            dialog.initOwner(stage);
            dialog.initModality(Modality.WINDOW_MODAL);
            dress.accept(dialog);
            // The window's own event: the dialog's is not fired when the window is hidden by anybody else.
            dialog.getDialogPane().getScene().getWindow().addEventHandler(WindowEvent.WINDOW_HIDDEN, e -> {
                next.answer.complete(Optional.ofNullable(dialog.getResult()));
                finished();
            });
            dialog.getDialogPane()
                    .getScene()
                    .getWindow()
                    .addEventHandler(WindowEvent.WINDOW_SHOWN, e -> Centred.over(stage, (Window) e.getSource()));
            dialog.show();
        } catch (RuntimeException e) {
            next.answer.completeExceptionally(e);
            finished();
        }
    }

    private void finished() {
        PromptTurn shared;
        synchronized (lock) {
            current = null;
            shared = turn;
        }
        // Given back after each dialog, so that others who wait for it come in between.
        if (shared != null) {
            shared.giveBack(this);
        }
        UiThread.post(this::showNext);
    }

    private static void raise(Question question) {
        Dialog<?> dialog = question.dialog;
        if (dialog != null && dialog.isShowing()) {
            Window window = dialog.getDialogPane().getScene().getWindow();
            if (window instanceof Stage dialogStage) {
                dialogStage.toFront();
            }
            window.requestFocus();
        }
    }

    private static void hide(Question question) {
        Dialog<?> dialog = question.dialog;
        if (dialog != null && dialog.isShowing()) {
            // Not close(): that asks the dialog for a cancel button first.
            dialog.getDialogPane().getScene().getWindow().hide();
        }
    }
}
