package org.synccenter.ui.answers;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.synccenter.ui.answers.AnswersModel.Section;
import org.synccenter.ui.ask.AskView;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.problems.ProblemsView;
import org.synccenter.ui.results.EventsView;
import org.synccenter.ui.results.ResultsView;
import org.synccenter.ui.results.SearchView;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;

/** The page of results; its parts are built when they are first looked at. */
public final class AnswersView extends BorderPane {
    private final AnswersModel model;
    private final AnswersModel.Parts parts;
    private final Formats formats;
    private final StackPane pages = new StackPane();
    private final Map<Section, Node> built = new EnumMap<>(Section.class);
    private final Map<Section, ToggleButton> choices = new EnumMap<>(Section.class);
    private final EventsView messages;

    public AnswersView(AnswersModel model, Formats formats) {
        this.model = model;
        this.parts = model.parts();
        this.formats = formats;
        this.messages = new EventsView(parts.messages(), formats);
        built.put(Section.MESSAGES, messages);
        pages.getChildren().add(messages);
        setId("answers");
        getStyleClass().add("page");
        Label title = new Label(UiText.RESULTS.text());
        title.getStyleClass().add("page-title");
        // In a narrow window the parts count, which name the page well enough.
        title.setMinWidth(0);
        HBox head = new HBox(title, choice());
        head.getStyleClass().add("page-head");
        setTop(new VBox(
                head,
                trouble(parts.runs().errorProperty()),
                trouble(parts.messages().errorProperty())));
        setCenter(pages);
        visibleProperty().addListener((o, was, is) -> model.setShown(is));
        model.sectionProperty().addListener((o, was, is) -> {
            show(is);
            // Whoever walks through the parts stays there; whoever came by a key or menu goes on in the part.
            if (isVisible() && getScene() != null && !(getScene().getFocusOwner() instanceof ToggleButton)) {
                focusStart();
            }
        });
        show(model.sectionProperty().get());
    }

    /** One sentence when something could not be read or done; takes no room otherwise. */
    private static Label trouble(ReadOnlyStringProperty sentence) {
        Label trouble = new Label();
        trouble.textProperty().bind(sentence);
        trouble.getStyleClass().addAll("tone-bad", "run-decision");
        trouble.setWrapText(true);
        Buttons.showWhen(trouble, sentence.isNotEmpty());
        return trouble;
    }

    /** One of the parts is always chosen. */
    private SegmentedButton choice() {
        SegmentedButton all = new SegmentedButton();
        for (Section section : Section.values()) {
            ToggleButton one = new ToggleButton(AnswersModel.name(section).text());
            one.setId("choose-"
                    + (section == Section.MESSAGES ? "events" : section.name().toLowerCase(Locale.ROOT)));
            one.setMnemonicParsing(true);
            one.setMinWidth(USE_PREF_SIZE);
            one.addEventFilter(ActionEvent.ACTION, e -> one.setSelected(true));
            one.selectedProperty().addListener((o, was, is) -> {
                if (is) {
                    model.sectionProperty().set(section);
                }
            });
            // Whoever points at a part wants to type or read there; whoever walks by keys stays among the parts.
            one.setOnMouseClicked(e -> focusStart());
            choices.put(section, one);
            all.getButtons().add(one);
        }
        return all;
    }

    private void show(Section section) {
        Node shown = built.computeIfAbsent(section, this::build);
        if (!pages.getChildren().contains(shown)) {
            pages.getChildren().add(shown);
        }
        pages.getChildren().forEach(page -> page.setVisible(page.equals(shown)));
        ToggleButton choice = choices.get(section);
        if (choice != null) {
            choice.setSelected(true);
        }
    }

    private Node build(Section section) {
        return switch (section) {
            case RUNS -> new ResultsView(parts.runs(), parts.actions(), parts.filter(), formats);
            case SEARCH ->
                new SearchView(
                        parts.search(), parts.actions(), parts.filter(), parts.runs()::name, model::showRun, formats);
            case PROBLEMS -> new ProblemsView(parts.problems());
            case FILE -> new AskView(parts.file(), parts.filter(), model::showRun, formats);
            case MESSAGES -> messages;
        };
    }

    /** Writes texts anew that age. */
    public void refreshTimes() {
        messages.refreshTimes();
        if (built.get(Section.RUNS) instanceof ResultsView runs) {
            runs.refreshTimes();
        }
    }

    /** The keyboard goes on where the work is. */
    public void focusStart() {
        applyCss();
        layout();
        switch (built.get(model.sectionProperty().get())) {
            case ResultsView runs -> runs.focusTable();
            case SearchView search -> search.focusField();
            case ProblemsView problems -> problems.focusFirst();
            case AskView ask -> ask.focusField();
            case EventsView events -> events.focusTable();
            case null, default -> pages.requestFocus();
        }
    }
}
