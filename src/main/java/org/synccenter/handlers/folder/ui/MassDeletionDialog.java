package org.synccenter.handlers.folder.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.i18n.VisibleText;

/** The question before a mass deletion. Stopping is the default, and what closing it without an answer comes down to. */
final class MassDeletionDialog extends Dialog<HoldAnswer> {
    private static final double LINE = 26;

    MassDeletionDialog(String pairName, Hold hold) {
        setTitle(FolderUiText.DELETION_TITLE.text(VisibleText.line(pairName)));
        setResizable(true);
        FontIcon icon = new FontIcon("mdi2a-alert-outline");
        icon.getStyleClass().addAll("tone-warning", "big-icon");
        Label heading =
                new Label(FolderUiText.DELETION_HEADING.text(hold.deletions().size()));
        heading.getStyleClass().add("page-title");
        Label text = new Label(VisibleText.line(hold.text()));
        text.setWrapText(true);
        VBox words = new VBox(4, heading, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label calm = new Label(FolderUiText.DELETION_CALM.text());
        calm.getStyleClass().add("quiet-same");
        calm.setWrapText(true);
        VBox content = new VBox(12, new HBox(14, icon, words), list(hold), calm);
        content.getStyleClass().add("form");
        content.setPrefWidth(580);
        getDialogPane().setContent(content);
        ButtonType allow =
                new ButtonType(FolderUiText.DELETE_THESE.text(hold.deletions().size()), ButtonData.OTHER);
        ButtonType restore = new ButtonType(FolderUiText.BRING_BACK.text(), ButtonData.OTHER);
        ButtonType stop = new ButtonType(FolderUiText.STOP.text(), ButtonData.CANCEL_CLOSE);
        if (hold.answers().contains(HoldAnswer.ALLOW_ONCE)) {
            getDialogPane().getButtonTypes().add(allow);
            style(allow, "delete-these", "danger");
        }
        if (hold.answers().contains(HoldAnswer.RESTORE)) {
            getDialogPane().getButtonTypes().add(restore);
            style(restore, "bring-back", "");
        }
        getDialogPane().getButtonTypes().add(stop);
        if (getDialogPane().lookupButton(stop) instanceof Button button) {
            button.setId("stop-deleting");
            button.setDefaultButton(true);
        }
        setOnShown(e -> getDialogPane().lookupButton(stop).requestFocus());
        setResultConverter(button -> {
            if (button == allow) {
                return HoldAnswer.ALLOW_ONCE;
            }
            return button == restore ? HoldAnswer.RESTORE : HoldAnswer.STOP;
        });
    }

    private void style(ButtonType type, String id, String styleClass) {
        Node button = getDialogPane().lookupButton(type);
        button.setId(id);
        if (!styleClass.isEmpty()) {
            button.getStyleClass().addAll(styleClass, "button-outlined");
        }
    }

    private static ListView<String> list(Hold hold) {
        ListView<String> list = new ListView<>();
        list.getItems().setAll(hold.deletions().stream().map(VisibleText::line).toList());
        list.setFixedCellSize(LINE);
        list.setPrefHeight(LINE * Math.clamp(hold.deletions().size(), 3, 9) + 2);
        list.getStyleClass().add("dense");
        list.setAccessibleText(FolderUiText.DELETION_LIST.text());
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }
}
