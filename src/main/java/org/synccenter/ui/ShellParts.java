package org.synccenter.ui;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ChangeWatch;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.ui.answers.AnswersModel;
import org.synccenter.ui.conflicts.CenterDesk;
import org.synccenter.ui.conflicts.ConflictsViewModel;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.UiThread;
import org.synccenter.ui.holds.HoldDesk;
import org.synccenter.ui.partnerships.ItemCommands;
import org.synccenter.ui.partnerships.Outlook;
import org.synccenter.ui.preview.PlanViewModel;
import org.synccenter.ui.progress.DetailsViewModel;
import org.synccenter.ui.results.EventsViewModel;
import org.synccenter.ui.results.ResultsViewModel;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.RailRow;
import org.synccenter.ui.shell.ShellActions;
import org.synccenter.ui.shell.ShellView;
import org.synccenter.ui.shell.ShellViewModel;
import org.synccenter.ui.shell.WindowActions;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Tone;
import org.synccenter.ui.wizard.SettingsPicker;
import org.synccenter.ui.wizard.TransferActions;

/** Wires the shell over an open engine. */
record ShellParts(ShellViewModel model, ShellView view) {
    private static final int RESULTS = 500;

    static ShellParts create(
            SyncCenter center, Background background, OwnerWindow owner, Formats formats, WindowActions window) {
        AtomicReference<@Nullable ShellView> shown = new AtomicReference<>();
        Consumer<String> failed = voice(shown, Tone.BAD);
        HoldDesk holds = new HoldDesk(center, background, owner, formats, failed);
        CenterPreview preview = new CenterPreview(
                center,
                owner,
                (item, hold, choices) -> background.deliver(() -> {
                    holds.remember(item, hold, choices);
                    holds.ask(item, hold);
                }));
        ShellViewModel model = new ShellViewModel(
                new DetailsViewModel(center.history(), background),
                new ConflictsViewModel(new CenterDesk(center, owner, formats), background),
                new ResultsViewModel(center.history(), background, RESULTS),
                new EventsViewModel(new CenterEvents(center, owner), background, window::open),
                new PlanViewModel(preview, background, InstantSource.system()));
        ItemCommands commands = new ItemCommands(center, background, owner, holds, failed);
        TransferActions transfer = new TransferActions(
                center,
                background,
                owner,
                () -> window(shown.get()),
                SettingsPicker.system(),
                voice(shown, Tone.GOOD),
                failed);
        ShellActions actions = new ShellActions(model, commands, background, owner, transfer, failed);
        AnswersModel answers = AnswerParts.create(
                center,
                background,
                owner,
                formats,
                model,
                commands,
                new AnswerParts.Voices(voice(shown, Tone.GOOD), failed));
        Outlook outlook = new Outlook(new CenterPlans(center), background, formats);
        model.snapshotProperty().addListener((o, was, is) -> outlook.paused(is.pausedUntil()));
        ShellView view = new ShellView(model, answers, actions, commands, outlook, formats, window);
        shown.set(view);
        return new ShellParts(model, view);
    }

    /** Runs it now, or once the conflicts are settled that are just being settled: other parts would not know of that. */
    void whenSettled(Runnable work) {
        ReadOnlyBooleanProperty busy = model.conflicts().busyProperty();
        if (!busy.get()) {
            work.run();
            return;
        }
        busy.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> o, Boolean was, Boolean is) {
                busy.removeListener(this);
                // What came of it is shown first.
                UiThread.post(work);
            }
        });
    }

    /** Goes where somebody outside wants to be. */
    void go(Destination destination) {
        switch (destination) {
            case Destination.Part.ITEMS -> view.goToItems();
            case Destination.Part.CONFLICTS -> model.go(new RailRow.ToPage(Page.CONFLICTS));
            case Destination.Part.RESULTS -> model.go(new RailRow.ToPage(Page.RESULTS));
            case Destination.Part.SETUP -> model.go(new RailRow.ToPage(Page.SETUP));
            case Destination.Settings(Path file) -> view.importFrom(file);
        }
    }

    private static @Nullable Window window(@Nullable ShellView view) {
        return view == null || view.getScene() == null ? null : view.getScene().getWindow();
    }

    private static Consumer<String> voice(AtomicReference<@Nullable ShellView> shown, Tone tone) {
        return text -> {
            ShellView view = shown.get();
            if (view != null) {
                view.message(tone, text);
            }
        };
    }

    /** What the engine starts by itself. */
    private record CenterPlans(SyncCenter center) implements Outlook.Source {
        @Override
        public List<Schedule> schedules(String handlerId) {
            return center.schedules().list(handlerId);
        }

        @Override
        public boolean isWatched(ItemRef item) {
            return center.handlerObject(item.handler(), ChangeWatch.class)
                    .map(watch -> watch.isWatched(item.item()))
                    .orElse(false);
        }
    }

    /** The engine's events. */
    private record CenterEvents(SyncCenter center, OwnerWindow owner) implements EventsViewModel.Desk {
        @Override
        public List<SyncEvent> list() {
            return center.events().list(null, null);
        }

        @Override
        public void remove(List<String> eventIds) {
            center.removeEvents(eventIds);
        }

        @Override
        public Optional<URI> follow(String eventId) throws Exception {
            return center.followLink(eventId, owner).toCompletableFuture().get();
        }
    }
}
