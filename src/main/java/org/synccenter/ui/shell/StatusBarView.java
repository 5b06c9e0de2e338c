package org.synccenter.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.api.Outcome;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.ProgressStrip;
import org.synccenter.ui.progress.ProgressWords;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The line at the bottom: what runs over all handlers, or how all stands. */
final class StatusBarView extends HBox {
    private final Formats formats;
    private final FontIcon icon = Icon.OK.node();
    private final Label text = new Label();
    private final ProgressStrip strip = new ProgressStrip();
    private final Hyperlink conflicts = new Hyperlink();

    StatusBarView(ShellViewModel model, Formats formats) {
        this.formats = formats;
        getStyleClass().add("status-row");
        setId("status");
        text.setMinWidth(0);
        strip.setPrefWidth(200);
        strip.setMinWidth(120);
        conflicts.setOnAction(e -> model.go(new RailRow.ToPage(Page.CONFLICTS)));
        getChildren().setAll(icon, text, Buttons.spring(), strip, conflicts);
        model.snapshotProperty().addListener((o, was, is) -> show(is));
        show(model.snapshotProperty().get());
    }

    private void show(CenterSnapshot snapshot) {
        List<ItemView> busy =
                snapshot.items().filter(i -> i.state().isBusy()).toList();
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
        int count = snapshot.conflicts();
        conflicts.setText(UiText.CONFLICTS_COUNT.text(count));
        conflicts.setVisible(count > 0);
        conflicts.setManaged(count > 0);
    }

    private void idle(CenterSnapshot snapshot) {
        long items = snapshot.items().count();
        long attention = snapshot.items().filter(StatusBarView::needsAttention).count();
        (attention > 0 ? Icon.WARNING : items == 0 ? Icon.INFO : Icon.OK).show(icon);
        (attention > 0 ? Tone.WARNING : items == 0 ? Tone.NEUTRAL : Tone.GOOD).on(icon);
        text.setText(
                items == 0
                        ? UiText.STATUS_EMPTY.text()
                        : attention > 0
                                ? UiText.STATUS_ATTENTION.text(attention, items)
                                : UiText.STATUS_IDLE.text(items));
    }

    private static boolean needsAttention(ItemView item) {
        var outcome = item.lastOutcome();
        return item.hold() != null
                || item.conflicts() > 0
                || outcome == Outcome.FAILED
                || outcome == Outcome.PROBLEMS;
    }
}
