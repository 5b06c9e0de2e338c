package org.synccenter.ui.progress;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.api.RunRecord;
import org.synccenter.ui.results.ResultsViewModel;
import org.synccenter.ui.results.RunWords;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;

/** The recent runs of one item, two lines each: when, and what was done. */
final class RunList extends ListView<RunRecord> {

    RunList(ResultsViewModel model, Formats formats) {
        super(model.runs());
        getStyleClass().addAll("plain-list", "run-list");
        setId("recent-runs");
        setAccessibleText(UiText.RECENT_RUNS.text());
        setFixedCellSize(Looks.scaled(46));
        setPrefWidth(Looks.scaled(262));
        setMinWidth(Looks.scaled(262));
        setMinHeight(0);
        Label none = new Label(UiText.STATE_NEVER.text());
        none.getStyleClass().add("quiet-same");
        setPlaceholder(none);
        setCellFactory(list -> new RunCell(formats));
        getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.select(is);
            }
        });
        model.selectedProperty().addListener((o, was, is) -> {
            if (is != null) {
                getSelectionModel().select(is);
            }
        });
    }

    private static final class RunCell extends ListCell<RunRecord> {
        private final Formats formats;
        private final FontIcon icon = Icon.OK.node();
        private final Label first = new Label();
        private final Label second = new Label();
        private final HBox row;

        RunCell(Formats formats) {
            this.formats = formats;
            second.getStyleClass().add("quiet");
            VBox words = new VBox(0, first, second);
            words.setAlignment(Pos.CENTER_LEFT);
            row = new HBox(10, icon, words);
            row.setAlignment(Pos.CENTER_LEFT);
            // The text is cut, not the list scrolled sideways.
            setPrefWidth(0);
            first.setMinWidth(0);
            second.setMinWidth(0);
        }

        @Override
        protected void updateItem(@Nullable RunRecord run, boolean empty) {
            super.updateItem(run, empty);
            if (empty || run == null) {
                setGraphic(null);
                return;
            }
            RunWords.icon(run).show(icon);
            RunWords.tone(run).on(icon);
            boolean running = run.ended() == null;
            String outcome = RunWords.outcome(run);
            first.setText(running ? outcome : UiText.RUN_LINE.text(outcome, formats.ago(run.started())));
            second.setText(running ? formats.shortMoment(run.started()) : RunWords.done(run, formats));
            setAccessibleText(first.getText() + ", " + second.getText());
            setGraphic(row);
        }
    }
}
