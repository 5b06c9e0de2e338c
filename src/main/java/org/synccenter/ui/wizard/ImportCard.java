package org.synccenter.ui.wizard;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.api.ItemDraft;
import org.synccenter.i18n.VisibleText;
import org.synccenter.transfer.Planned;
import org.synccenter.transfer.Remark;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** One item that may be added: whether, where its folders are, what would become of it, and what is different about it here. */
final class ImportCard extends VBox {
    private final ImportRow row;
    private final Label fate = new Label();

    ImportCard(ImportRow row, int number, Runnable settled) {
        super(8);
        this.row = row;
        getStyleClass().add("card");
        CheckBox choose =
                new CheckBox(VisibleText.line(row.planned().get().draft().name()));
        choose.setId("import-choose-" + number);
        // A name may hold an underscore.
        choose.setMnemonicParsing(false);
        choose.getStyleClass().add("strong");
        choose.selectedProperty().bindBidirectional(row.chosen());
        choose.disableProperty().bind(row.planned().map(p -> p.fate() != Planned.Fate.NEW));
        fate.setId("import-fate-" + number);
        fate.setWrapText(true);
        fate.setMinHeight(Region.USE_PREF_SIZE);
        GridPane folders = new GridPane(8, 6);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        folders.getColumnConstraints().setAll(names, fields);
        folder(folders, 0, row.left(), "import-left-" + number, WizardText.LEFT_FOLDER, settled);
        folder(folders, 1, row.right(), "import-right-" + number, WizardText.RIGHT_FOLDER, settled);
        Label direction = new Label(direction(row.planned().get().draft()));
        direction.getStyleClass().add("quiet");
        HBox head = new HBox(10, choose, Buttons.spring(), direction);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, folders, fate);
        // What was left out first.
        row.planned().get().item().remarks().stream()
                .sorted(Comparator.comparing(Remark::kind).reversed())
                .forEach(r -> getChildren().add(remark(r)));
        row.planned().addListener((o, was, is) -> showFate());
        showFate();
    }

    private static String direction(ItemDraft draft) {
        String mode = draft.settings().getOrDefault("mode", List.of("")).getFirst();
        return switch (mode) {
            case "two-way" -> WizardText.TWO_WAY.text();
            case "mirror" -> WizardText.MIRROR.text();
            case "update" -> WizardText.UPDATE.text();
            default -> "";
        };
    }

    private static void folder(
            GridPane grid, int at, StringProperty value, String id, WizardText name, Runnable settled) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(e -> settled.run());
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                settled.run();
            }
        });
        Label label = new Label(name.text());
        label.setLabelFor(field);
        field.setAccessibleText(name.text());
        grid.addRow(at, label, field);
    }

    private void showFate() {
        Planned planned = row.planned().get();
        fate.setText(
                switch (planned.fate()) {
                    case NEW -> WizardText.WILL_BE_ADDED.text();
                    case THERE, REFUSED -> VisibleText.line(planned.text());
                });
        (switch (planned.fate()) {
                    case NEW -> Tone.GOOD;
                    case THERE -> Tone.NEUTRAL;
                    case REFUSED -> Tone.BAD;
                })
                .on(fate);
    }

    /** A remark with the sign of its kind. */
    static Node remark(Remark remark) {
        Icon icon = switch (remark.kind()) {
            case TAKEN -> Icon.OK;
            case DIFFERS -> Icon.INFO;
            case LEFT_OUT -> Icon.WARNING;
        };
        Tone tone = switch (remark.kind()) {
            case TAKEN -> Tone.GOOD;
            case DIFFERS -> Tone.NEUTRAL;
            case LEFT_OUT -> Tone.WARNING;
        };
        FontIcon sign = icon.node("remark-sign");
        tone.on(sign);
        Label text = new Label(VisibleText.line(remark.text()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("quiet");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(8, sign, text);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
