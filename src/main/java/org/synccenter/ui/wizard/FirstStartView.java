package org.synccenter.ui.wizard;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.synccenter.i18n.TextKey;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** What is seen while there is nothing to sync yet: what this program does, and the first choice. */
public final class FirstStartView extends VBox {
    private final Button folders;

    /**
     * @param twoFolders opens the form for a first pair of folders
     * @param transfer takes over what is set up elsewhere
     */
    public FirstStartView(Runnable twoFolders, TransferActions transfer) {
        super(10);
        getStyleClass().add("page");
        setId("first-start");
        setAlignment(Pos.CENTER);
        ImageView logo = new ImageView(Looks.logo(128));
        logo.setFitWidth(64);
        logo.setFitHeight(64);
        logo.setSmooth(true);
        Label title = new Label(UiText.FIRST_TITLE.text());
        title.getStyleClass().add("big-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setTextAlignment(TextAlignment.CENTER);
        Label text = new Label(UiText.FIRST_TEXT.text());
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.getStyleClass().add("big-text");
        folders = choice(Icon.FOLDER, Tone.ACCENT, UiText.FIRST_FOLDERS, UiText.FIRST_FOLDERS_TEXT);
        folders.setId("choice-folders");
        folders.setDefaultButton(true);
        folders.setOnAction(e -> twoFolders.run());
        Button jobs = choice(Icon.SYNC_ALL, Tone.NEUTRAL, WizardText.FIRST_IMPORT, WizardText.FIRST_IMPORT_TEXT);
        jobs.setId("choice-import");
        jobs.setOnAction(e -> transfer.importAny());
        Button settings = choice(Icon.SETUP, Tone.NEUTRAL, WizardText.FIRST_SETTINGS, WizardText.FIRST_SETTINGS_TEXT);
        settings.setId("choice-settings");
        settings.setOnAction(e -> transfer.importFile());
        HBox choices = new HBox(16, folders, jobs, settings);
        choices.setAlignment(Pos.CENTER);
        choices.setPadding(new Insets(12, 0, 0, 0));
        Label safe = new Label(UiText.FIRST_SAFE.text());
        safe.getStyleClass().add("quiet");
        safe.setWrapText(true);
        safe.setMinHeight(USE_PREF_SIZE);
        safe.setTextAlignment(TextAlignment.CENTER);
        safe.setPadding(new Insets(8, 0, 0, 0));
        getChildren().setAll(logo, title, text, choices, safe);
    }

    /** Where the keyboard starts. */
    public Button firstChoice() {
        return folders;
    }

    private static Button choice(Icon icon, Tone tone, TextKey title, TextKey text) {
        Label titleLabel = new Label(title.text());
        titleLabel.getStyleClass().add("page-title");
        Label textLabel = new Label(text.text());
        titleLabel.setWrapText(true);
        titleLabel.setMinHeight(USE_PREF_SIZE);
        textLabel.getStyleClass().add("quiet-same");
        textLabel.setWrapText(true);
        textLabel.setMinHeight(USE_PREF_SIZE);
        for (Label label : new Label[] {titleLabel, textLabel}) {
            // A text that wraps is measured at its least width.
            label.setMinWidth(Looks.scaled(140));
            label.setMaxWidth(Looks.scaled(176));
        }
        var picture = icon.node();
        tone.on(picture);
        VBox content = new VBox(8, picture, titleLabel, textLabel);
        content.setAlignment(Pos.TOP_LEFT);
        content.setPrefWidth(Looks.scaled(160));
        Button choice = new Button("", content);
        choice.getStyleClass().setAll("choice");
        choice.setMaxHeight(Double.MAX_VALUE);
        choice.setAccessibleText(title.text() + ". " + text.text());
        choice.setMinHeight(Looks.scaled(158));
        return choice;
    }
}
