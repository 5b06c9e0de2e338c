package org.synccenter.ui.about;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.i18n.TextKey;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Looks;

/** What program this is: its version, and the parts that it is built with, their versions and licences. */
public final class AboutDialog extends Dialog<ButtonType> {

    /**
     * Everything that the window says.
     *
     * @param version null = not a build with a version
     */
    public record About(@Nullable String version, List<Part> parts, Licences licences) {
        public About {
            parts = List.copyOf(parts);
        }

        /** Looks for files, so not on the UI thread. */
        public static About read() {
            return read(Licences.ownPlace());
        }

        /**
         * The same for a program in another place.
         *
         * @param place a file of the program, below the folder with the licences; null = it has none
         */
        public static About read(@Nullable Path place) {
            return new About(
                    AboutDialog.class.getPackage().getImplementationVersion(), Part.all(), Licences.around(place));
        }

        /** For a report of a fault, in plain text. */
        String text() {
            String system = System.getProperty("os.name", "") + " " + System.getProperty("os.version", "") + " "
                    + System.getProperty("os.arch", "");
            return Stream.concat(
                            Stream.of("Sync Center " + (version == null ? "" : version), system),
                            parts.stream().map(part -> part.name() + " " + part.version()))
                    .map(String::strip)
                    .collect(Collectors.joining("\n"));
        }
    }

    public AboutDialog(About about) {
        setTitle(UiText.ABOUT.text().replace("_", ""));
        ImageView logo = new ImageView(Looks.logo(64));
        Label name = new Label(UiText.PROGRAM.text());
        name.getStyleClass().add("big-title");
        Label text = new Label(
                about.version() == null ? UiText.ABOUT_TEXT.text() : UiText.ABOUT_VERSION.text(about.version()));
        text.setWrapText(true);
        HBox head = new HBox(18, logo, new VBox(6, name, text));
        head.setAlignment(Pos.CENTER_LEFT);
        TableView<Part> parts = table(about.parts());
        VBox content = new VBox(16, head, parts, licence(parts, about.licences()));
        content.setPrefWidth(660);
        getDialogPane().setContent(content);
        ButtonType copy = new ButtonType(AboutText.COPY.text(), ButtonData.LEFT);
        ButtonType close = new ButtonType(AboutText.CLOSE.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(copy, close);
        Copying.install((Button) getDialogPane().lookupButton(copy), "about-copy", about.text());
        Button closeButton = (Button) getDialogPane().lookupButton(close);
        closeButton.setId("about-close");
        closeButton.setDefaultButton(true);
    }

    /** The licence of the part that is chosen in the table. */
    private static TextArea licence(TableView<Part> parts, Licences licences) {
        TextArea text = new TextArea();
        text.setId("about-licence");
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("licence-text");
        text.setPrefHeight(Looks.scaled(210));
        parts.getSelectionModel().selectedItemProperty().addListener((o, was, part) -> show(part, licences, text));
        parts.getSelectionModel().selectFirst();
        return text;
    }

    private static void show(@Nullable Part part, Licences licences, TextArea text) {
        if (part != null) {
            String words = licences.of(part.files());
            text.setText(words.isEmpty() ? AboutText.NO_LICENCE_TEXT.text() : words);
            text.setAccessibleText(AboutText.LICENCE_TEXT.text(part.name()));
            text.positionCaret(0);
            text.setScrollTop(0);
        }
    }

    private static TableView<Part> table(List<Part> parts) {
        TableView<Part> table = new TableView<>(FXCollections.observableArrayList(parts));
        table.setId("about-parts");
        table.setAccessibleText(AboutText.PARTS.text());
        table.getStyleClass().addAll("flat-table", "dense");
        table.setFixedCellSize(30);
        table.setPrefHeight(Looks.scaled(190));
        table.getColumns()
                .setAll(List.of(
                        column(AboutText.COLUMN_PART, 185, Part::name),
                        column(AboutText.COLUMN_VERSION, 90, Part::version),
                        column(AboutText.COLUMN_LICENCE, 270, Part::licence)));
        table.getColumns().getFirst().getStyleClass().add("first");
        FillColumns.install(table, 0, 2);
        return table;
    }

    private static TableColumn<Part, String> column(TextKey title, double width, Function<Part, String> text) {
        TableColumn<Part, String> column = new TableColumn<>(title.text());
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
