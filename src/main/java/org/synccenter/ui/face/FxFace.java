package org.synccenter.ui.face;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.Owner;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.Face;
import org.synccenter.engine.HandlerView;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.fx.UiThread;

/** The window as the engine's face. Its methods wait for the person, so they must not be called on the UI thread. */
public final class FxFace implements Face {
    private final Stage stage;
    private final FxOwnerWindow owner;
    private final Supplier<CenterSnapshot> snapshots;
    private final ConflictPresenter presenter;
    private final ScheduleEditor schedules;
    private final Consumer<Notice> notices;

    /** Lets the person change the schedules of one handler; waits for that. */
    @FunctionalInterface
    public interface ScheduleEditor {
        /** Gives whether anything was changed. */
        boolean edit(String handlerId, @Nullable Owner owner);
    }

    /** @param notices shows a notice; called on the UI thread */
    public FxFace(
            Stage stage,
            FxOwnerWindow owner,
            Supplier<CenterSnapshot> snapshots,
            ConflictPresenter presenter,
            ScheduleEditor schedules,
            Consumer<Notice> notices) {
        this.stage = stage;
        this.owner = owner;
        this.snapshots = snapshots;
        this.presenter = presenter;
        this.schedules = schedules;
        this.notices = notices;
    }

    @Override
    public @Nullable Owner owner() {
        return owner.isOpen() ? owner : null;
    }

    @Override
    public ConflictPresenter conflictPresenter() {
        return presenter;
    }

    @Override
    public Optional<List<String>> chooseItems(String handlerId, boolean minimized) {
        if (minimized) {
            awaitRestored();
        } else {
            UiThread.post(this::restore);
        }
        HandlerView handler = snapshots.get().handlers().stream()
                .filter(h -> h.id().equalsIgnoreCase(handlerId))
                .findFirst()
                .orElse(null);
        return handler == null
                ? Optional.empty()
                : owner.ask("choose " + handler.id(), () -> new ChooseItemsDialog(handler));
    }

    private void restore() {
        if (stage.isShowing()) {
            stage.setIconified(false);
            stage.toFront();
        }
    }

    /** Returns when the window is not an icon, at once when it is none; also when it is closed. */
    private void awaitRestored() {
        CompletableFuture<Void> restored = new CompletableFuture<>();
        Runnable check = () -> {
            if (!stage.isIconified() || !stage.isShowing()) {
                restored.complete(null);
            }
        };
        ChangeListener<Boolean> look = (o, was, is) -> check.run();
        UiThread.post(() -> {
            stage.iconifiedProperty().addListener(look);
            stage.showingProperty().addListener(look);
            check.run();
        });
        try {
            restored.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            UiThread.post(() -> {
                stage.iconifiedProperty().removeListener(look);
                stage.showingProperty().removeListener(look);
            });
        }
    }

    @Override
    public boolean editSchedules(String handlerId, @Nullable Owner dialogOwner) {
        return schedules.edit(handlerId, dialogOwner);
    }

    @Override
    public Retry couldNotResolve(String conflictId, String sentence) {
        return owner.ask("unsettled " + conflictId, () -> new NotSettledDialog(sentence))
                .orElse(Retry.STOP);
    }

    @Override
    public void notice(Notice notice) {
        UiThread.post(() -> notices.accept(notice));
    }
}
