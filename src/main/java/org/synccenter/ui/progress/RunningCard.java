package org.synccenter.ui.progress;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.ProgressStrip;
import org.synccenter.ui.text.Formats;

/** What runs now: text, current path, how far, how fast, how long still. */
final class RunningCard extends VBox {
    private final Formats formats;
    private final Label text = new Label();
    private final Label path = new Label();
    private final Label facts = new Label();
    private final SpeedGraph graph = new SpeedGraph();
    private final ProgressStrip strip = new ProgressStrip();

    RunningCard(Formats formats) {
        this.formats = formats;
        getStyleClass().add("card");
        text.getStyleClass().add("strong");
        path.getStyleClass().add("quiet-same");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        facts.getStyleClass().add("quiet");
        text.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(10, text, path);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(path, Priority.ALWAYS);
        getChildren().setAll(first, strip, facts, graph);
        setId("running");
    }

    void show(ItemView item, String state, List<SpeedHistory.Point> speeds) {
        Buttons.show(graph, graph.show(speeds, formats));
        ProgressView progress = item.progress();
        if (progress == null) {
            text.setText(state);
            path.setText("");
            facts.setText("");
            bar(-1);
            Buttons.show(facts, false);
            return;
        }
        String said = VisibleText.line(progress.text());
        text.setText(item.state() == ItemState.STOPPING || said.isEmpty() ? state : said);
        path.setText(VisibleText.line(progress.path()));
        facts.setText(ProgressWords.facts(progress, formats));
        Buttons.show(facts, !facts.getText().isEmpty());
        bar(progress.fraction());
    }

    /** An empty bar would say that nothing is done yet, which nobody knows. */
    private void bar(double part) {
        Buttons.show(strip, part >= 0);
        strip.show(part, part < 0 ? "" : formats.percent(part));
    }
}
