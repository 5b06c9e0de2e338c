package org.synccenter.ui.face;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.Owner;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.Face;
import org.synccenter.engine.HandlerView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.fx.UiThread;
import org.synccenter.ui.text.UiText;

/** The window as the engine's face. Its methods wait for the person, so they must not be called on the UI thread. */
public final class FxFace implements Face {
    private final Stage stage;
    private final FxOwnerWindow owner;
    private final Supplier<CenterSnapshot> snapshots;
    private final ConflictPresenter presenter;
    private final ScheduleEditor schedules;
    private final Consumer<Notice> notices;
    private final OpenLater later;

    /** Lets the person change the schedules of one handler; waits for that. */
    @FunctionalInterface
    public interface ScheduleEditor {
        /** Gives whether anything was changed. */
        boolean edit(String handlerId, @Nullable Owner owner);
    }

    /** Offers something that the person may open when they like. On the UI thread. */
    @FunctionalInterface
    public interface Offers {
        /**
         * Shows the offer.
         *
         * @param open called when the person wants it
         * @param decline called when the person does not
         * @return takes the offer back
         */
        Runnable show(String text, Runnable open, Runnable decline);
    }

    /** @param notices shows a notice; called on the UI thread */
    public FxFace(
            Stage stage,
            FxOwnerWindow owner,
            Supplier<CenterSnapshot> snapshots,
            ConflictPresenter presenter,
            ScheduleEditor schedules,
            Consumer<Notice> notices,
            Offers offers) {
        this.stage = stage;
        this.owner = owner;
        this.snapshots = snapshots;
        this.presenter = presenter;
        this.schedules = schedules;
        this.notices = notices;
        this.later = new OpenLater(stage, offers);
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
        HandlerView handler = snapshots.get().handlers().stream()
                .filter(h -> h.id().equalsIgnoreCase(handlerId))
                .findFirst()
                .orElse(null);
        if (handler == null) {
            return Optional.empty();
        }
        if (!minimized) {
            UiThread.post(this::restore);
        } else if (!later.await(UiText.CHOOSE_OFFER.text(VisibleText.line(handler.name())))) {
            return Optional.empty();
        }
        return owner.ask("choose " + handler.id(), () -> new ChooseItemsDialog(handler));
    }

    private void restore() {
        if (stage.isShowing()) {
            stage.setIconified(false);
            stage.toFront();
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
