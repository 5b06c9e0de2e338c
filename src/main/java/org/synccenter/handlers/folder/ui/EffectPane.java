package org.synccenter.handlers.folder.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.handlers.folder.FilterEffect;
import org.synccenter.handlers.folder.FilterEffect.Example;
import org.synccenter.i18n.VisibleText;

/** What the filter leaves out of the real folders: numbers, and the topmost of what it is. */
final class EffectPane extends VBox {
    private final Label numbers = new Label();
    private final ListView<Example> examples = new ListView<>();

    EffectPane(EffectModel model) {
        super(8);
        getStyleClass().add("card");
        Label title = Fields.caption(PairText.EFFECT_TITLE);
        numbers.setId("effect");
        numbers.setWrapText(true);
        numbers.setMinHeight(USE_PREF_SIZE);
        examples.setId("effect-examples");
        examples.setAccessibleText(PairText.EFFECT_TITLE.text());
        examples.getStyleClass().add("dense");
        examples.setCellFactory(list -> new Cell());
        VBox.setVgrow(examples, Priority.ALWAYS);
        getChildren().setAll(title, numbers, examples);
        model.state().addListener((o, was, is) -> show(is));
        show(model.state().get());
    }

    private void show(EffectModel.State state) {
        boolean wrong = state instanceof EffectModel.State.Wrong;
        numbers.getStyleClass().removeAll("tone-bad", "quiet-same");
        numbers.getStyleClass().add(wrong ? "tone-bad" : "quiet-same");
        switch (state) {
            case EffectModel.State.Nothing() -> say(PairText.EFFECT_NOTHING.text());
            // The last examples stay until the new ones are known: nothing flickers while somebody types.
            case EffectModel.State.Counting() -> numbers.setText(PairText.EFFECT_COUNTING.text());
            case EffectModel.State.Wrong(String text) -> say(VisibleText.line(text));
            case EffectModel.State.Known(FilterEffect effect) -> {
                say(
                        effect.files() == 0 && effect.examples().isEmpty()
                                ? PairText.EFFECT_NONE.text(effect.allFiles(), Sizes.text(effect.allBytes()))
                                : PairText.EFFECT_SOME.text(
                                        effect.files(),
                                        Sizes.text(effect.bytes()),
                                        effect.allFiles(),
                                        Sizes.text(effect.allBytes())));
                examples.getItems().setAll(effect.examples());
            }
        }
        examples.setVisible(!examples.getItems().isEmpty());
    }

    private void say(String text) {
        numbers.setText(text);
        examples.getItems().clear();
    }

    private static final class Cell extends ListCell<Example> {
        @Override
        protected void updateItem(Example example, boolean empty) {
            super.updateItem(example, empty);
            // A long path is cut, and no bar to scroll along it.
            setPrefWidth(0);
            if (empty || example == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setGraphic(new FontIcon(example.directory() ? "mdi2f-folder-outline" : "mdi2f-file-outline"));
            setText(
                    example.directory()
                            ? VisibleText.line(example.path())
                            : PairText.EFFECT_FILE.text(VisibleText.line(example.path()), Sizes.text(example.bytes())));
        }
    }
}
