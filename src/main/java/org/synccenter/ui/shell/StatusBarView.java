package org.synccenter.ui.shell;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.api.Outcome;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.ProgressStrip;
import org.synccenter.ui.progress.ProgressWords;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The line at the bottom: what runs over all handlers, or how all stands. */
final class StatusBarView extends HBox {
    private final ShellViewModel model;
    private final Formats formats;
    private final FontIcon icon = Icon.OK.node();
    private final Label text = new Label();
    private final Label next = new Label();
    private final ProgressStrip strip = new ProgressStrip();
    private final Hyperlink conflicts = new Hyperlink();

    private final Label pause = new Label();
    private final Hyperlink resume = new Hyperlink(ShellText.RESUME_NOW.text());
    private final Label battery = new Label(ShellText.ON_BATTERY.text());
    private final Label metered = new Label(ShellText.METERED.text());

    /** @param resumed lets things start by themselves again */
    StatusBarView(ShellViewModel model, Formats formats, Runnable resumed) {
        this.model = model;
        this.formats = formats;
        text.setId("status-text");
        getStyleClass().add("status-row");
        setId("status");
        text.setMinWidth(0);
        text.setTooltip(new Tooltip());
        text.getTooltip().textProperty().bind(text.textProperty());
        conflicts.setMinWidth(USE_PREF_SIZE);
        strip.setPrefWidth(200);
        strip.setMinWidth(120);
        conflicts.setOnAction(e -> model.go(new RailRow.ToPage(Page.CONFLICTS)));
        next.setId("status-next");
        next.setMinWidth(0);
        pause.setId("status-pause");
        pause.setGraphic(Icon.DISABLE.node());
        pause.setMinWidth(USE_PREF_SIZE);
        resume.setId("status-resume");
        resume.setMinWidth(USE_PREF_SIZE);
        resume.setOnAction(e -> resumed.run());
        battery.setId("status-battery");
        battery.setGraphic(Icon.BATTERY.node());
        battery.setMinWidth(USE_PREF_SIZE);
        metered.setId("status-metered");
        metered.setGraphic(Icon.METERED.node());
        metered.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(icon, text, Buttons.spring(), pause, resume, next, battery, metered, strip, conflicts);
        model.powerProperty().addListener((o, was, is) -> show(is));
        show(model.powerProperty().get());
        model.snapshotProperty().addListener((o, was, is) -> show(is));
        model.showHiddenProperty()
                .addListener((o, was, is) -> show(model.snapshotProperty().get()));
        show(model.snapshotProperty().get());
    }

    private void show(CenterSnapshot snapshot) {
        List<ItemView> busy = snapshot.items().filter(i -> i.state().isBusy()).toList();
        List<ProgressView> running =
                busy.stream().map(ItemView::progress).filter(Objects::nonNull).toList();
        double part = ProgressWords.fraction(running);
        boolean known = !running.isEmpty() && part >= 0;
        strip.setVisible(known);
        strip.setManaged(known);
        if (known) {
            strip.show(part, formats.percent(part));
        }
        if (busy.isEmpty()) {
            idle(snapshot);
        } else {
            Icon.RUNNING.show(icon);
            Tone.ACCENT.on(icon);
            String facts = ProgressWords.facts(running, formats);
            String head = UiText.STATUS_BUSY.text(busy.size());
            text.setText(facts.isEmpty() ? head : head + "  \u00b7  " + facts);
        }
        showPause(snapshot.pausedUntil());
        showNext(snapshot);
        int count = snapshot.conflicts();
        conflicts.setText(UiText.CONFLICTS_COUNT.text(count));
        conflicts.setVisible(count > 0);
        conflicts.setManaged(count > 0);
    }

    private void show(Power power) {
        Buttons.show(battery, power.onBattery());
        Buttons.show(metered, power.metered());
    }

    /** A pause says itself what comes next. */
    private void showPause(@Nullable Instant until) {
        Buttons.show(pause, until != null);
        Buttons.show(resume, until != null);
        if (until != null) {
            pause.setText(PauseWords.of(until, formats));
        }
    }

    /** What comes next, while nothing runs that is worth more room. */
    private void showNext(CenterSnapshot snapshot) {
        ItemView soonest = model.seen(snapshot)
                .filter(item -> item.nextSync() != null && item.enabled() && item.hold() == null)
                .min(Comparator.comparing(ItemView::nextSync))
                .orElse(null);
        Instant due = soonest == null ? null : soonest.nextSync();
        Buttons.show(next, due != null && !snapshot.isBusy() && snapshot.pausedUntil() == null);
        if (soonest != null && due != null) {
            next.setText(ShellText.STATUS_NEXT.text(VisibleText.line(soonest.name()), formats.shortMoment(due)));
        }
    }

    /** Counts what the person can see: neither what is not set up nor what is hidden asks for attention. */
    private void idle(CenterSnapshot snapshot) {
        List<ItemView> seen = model.seen(snapshot).toList();
        long items = seen.size();
        long attention = seen.stream().filter(StatusBarView::needsAttention).count();
        long inSync = seen.stream().filter(StatusBarView::isInSync).count();
        if (items == 0) {
            say(Icon.INFO, Tone.NEUTRAL, UiText.STATUS_EMPTY.text());
        } else if (attention > 0) {
            say(Icon.WARNING, Tone.WARNING, UiText.STATUS_ATTENTION.text(attention, items));
        } else if (inSync == items) {
            say(Icon.OK, Tone.GOOD, UiText.STATUS_IDLE.text(items));
        } else {
            say(Icon.INFO, Tone.NEUTRAL, UiText.STATUS_SOME.text(inSync, items));
        }
    }

    private void say(Icon shown, Tone tone, String said) {
        shown.show(icon);
        tone.on(icon);
        text.setText(said);
    }

    private static boolean isInSync(ItemView item) {
        return item.conflicts() == 0
                && (item.lastOutcome() == Outcome.IN_SYNC || item.lastOutcome() == Outcome.CONFLICTS);
    }

    private static boolean needsAttention(ItemView item) {
        var outcome = item.lastOutcome();
        return item.hold() != null || item.conflicts() > 0 || outcome == Outcome.FAILED || outcome == Outcome.PROBLEMS;
    }
}
