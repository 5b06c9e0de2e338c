package org.synccenter.ui.problems;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.synccenter.api.Problem;
import org.synccenter.engine.ProblemCause;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The causes in three groups, each cause a card with its one button. */
public final class ProblemsView extends StackPane {
    private final ProblemsViewModel model;
    private final VBox list = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(list);

    public ProblemsView(ProblemsViewModel model) {
        this.model = model;
        setId("problems");
        list.getStyleClass().add("setup-list");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText(ProblemText.LIST.text());
        model.causesProperty().addListener((o, was, is) -> show());
        model.errorProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        List<ProblemCause> causes = model.causesProperty().get();
        String error = model.errorProperty().get();
        if (!error.isEmpty()) {
            getChildren().setAll(new EmptyState(Icon.ERROR, Tone.BAD, ProblemText.FAILED_TITLE.text(), error));
        } else if (causes == null) {
            Label reading = new Label(ProblemText.READING.text());
            reading.getStyleClass().add("quiet-same");
            getChildren().setAll(reading);
        } else if (causes.isEmpty()) {
            getChildren()
                    .setAll(new EmptyState(
                            Icon.OK_BIG, Tone.GOOD, ProblemText.NONE_TITLE.text(), ProblemText.NONE_TEXT.text()));
        } else {
            list.getChildren().setAll(groups());
            getChildren().setAll(scroll);
        }
    }

    private List<Node> groups() {
        List<Node> nodes = new ArrayList<>();
        group(nodes, ProblemText.GROUP_NEEDS_YOU, Problem.Next.NEEDS_PERSON);
        group(nodes, ProblemText.GROUP_RETRIES, Problem.Next.RETRIES);
        group(nodes, ProblemText.GROUP_IGNORED, Problem.Next.IGNORED);
        return nodes;
    }

    private void group(List<Node> nodes, ProblemText title, Problem.Next next) {
        List<ProblemCause> causes = model.of(next);
        if (causes.isEmpty()) {
            return;
        }
        Label caption = new Label(title.text(causes.size()));
        caption.getStyleClass().add("caption");
        nodes.add(caption);
        causes.forEach(cause -> nodes.add(new CauseCard(cause, model)));
    }

    /** The keyboard goes on at the first button. */
    public void focusFirst() {
        Node first = list.lookup(".button");
        (first == null ? scroll : first).requestFocus();
    }
}
