package org.synccenter.ui.conflicts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.api.Conflict;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** A conflict of the list in two lines, or the head of a group. */
final class InboxCell extends TableCell<InboxRow, InboxRow> {
    private final ConflictsViewModel model;
    private final Formats formats;
    private final Label name = new Label();
    private final Label age = new Label();
    private final FontIcon refused = Icon.ERROR.node();
    private final Label what = new Label();
    private final VBox box;
    private final Label group = new Label();
    private final Tooltip path = new Tooltip();

    InboxCell(ConflictsViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        age.getStyleClass().add("quiet");
        age.setMinWidth(Region.USE_PREF_SIZE);
        what.setMinWidth(0);
        what.getStyleClass().add("quiet");
        Tone.BAD.on(refused);
        refused.getStyleClass().add("small-icon");
        group.getStyleClass().add("group-head");
        group.setWrapText(true);
        group.setMinWidth(0);
        HBox first = new HBox(8, name, Buttons.spring(), age);
        first.setAlignment(Pos.BASELINE_LEFT);
        HBox second = new HBox(6, refused, what);
        second.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, first, second);
        box.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("inbox-cell");
    }

    @Override
    protected void updateItem(@Nullable InboxRow row, boolean empty) {
        super.updateItem(row, empty);
        switch (empty ? null : row) {
            case null -> {
                setGraphic(null);
                setTooltip(null);
            }
            case InboxRow.Group of -> {
                group.setText(ConflictText.GROUP_COUNT.text(
                        VisibleText.line(of.name()), of.conflicts().size()));
                setGraphic(group);
                setTooltip(null);
            }
            case InboxRow.Entry(Conflict conflict) -> show(conflict);
        }
    }

    private void show(Conflict conflict) {
        String why = model.refusalsProperty().get().get(conflict.id());
        String folder = InboxRows.folder(conflict);
        name.setText(VisibleText.line(InboxRows.name(conflict)));
        age.setText(formats.ago(conflict.found()));
        refused.setVisible(why != null);
        refused.setManaged(why != null);
        String place = VisibleText.line(model.name(conflict.item()) + (folder.isEmpty() ? "" : "/" + folder));
        what.setText(why != null ? VisibleText.line(why) : ConflictWords.kind(conflict.kind()) + "  \u00b7  " + place);
        (why == null ? Tone.NEUTRAL : Tone.BAD).on(what);
        path.setText(VisibleText.line(conflict.path()) + (why == null ? "" : "\n" + VisibleText.line(why)));
        setTooltip(path);
        setGraphic(box);
        setAccessibleText(
                ConflictText.LIST_TEXT.text(VisibleText.line(conflict.path()), what.getText(), age.getText()));
    }
}
