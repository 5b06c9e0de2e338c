package org.synccenter.ui.conflicts;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.KeptVersion;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** One version of a conflict: where it lies, when it was changed, how big it is, and what can be done with it. */
final class VersionCard extends VBox {
    private final int index;
    private final Version version;
    private final String originalName;
    private final CheckBox also = new CheckBox(UiText.SETTLE_ALSO.text());
    private final TextField name = new TextField();
    private @Nullable Button keep;

    VersionCard(int index, Conflict conflict, Formats formats) {
        this.index = index;
        this.version = conflict.versions().get(index);
        this.originalName = conflict.path().substring(conflict.path().lastIndexOf('/') + 1);
        getStyleClass().add("card");
        setId("version-" + index);
        setPrefWidth(Looks.scaled(250));
        setMinWidth(Looks.scaled(200));
        Label place = new Label(place());
        place.getStyleClass().add("strong");
        wrap(place);
        getChildren().add(place);
        if (isFolder()) {
            Label folder = new Label(VisibleText.line(version.location()));
            folder.getStyleClass().add("quiet");
            folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            folder.setTooltip(new Tooltip(folder.getText()));
            getChildren().add(folder);
        }
        if (isDeleted()) {
            Label deleted = new Label(UiText.SETTLE_DELETED_HERE.text());
            Tone.BAD.on(deleted);
            getChildren().add(deleted);
        } else {
            Label when = new Label(formats.moment(version.modified()));
            String size = ConflictWords.what(version, formats);
            Label what = new Label(isNewest(conflict) ? size + ", " + UiText.SETTLE_NEWEST.text() : size);
            what.getStyleClass().add("quiet");
            wrap(when);
            wrap(what);
            getChildren().addAll(when, what);
        }
        Region spring = new Region();
        setVgrow(spring, Priority.ALWAYS);
        getChildren().add(spring);
        setAlignment(Pos.TOP_LEFT);
        setAccessibleText(place());
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** A folder on this computer says less than the side that it is. */
    private boolean isFolder() {
        return version.location().startsWith("/");
    }

    private String place() {
        if (!version.location().isBlank() && !(isFolder() && index < 2)) {
            return VisibleText.line(version.location());
        }
        return switch (index) {
            case 0 -> UiText.COLUMN_LEFT.text();
            case 1 -> UiText.COLUMN_RIGHT.text();
            default -> UiText.SETTLE_VERSION.text(index + 1);
        };
    }

    boolean isDeleted() {
        return version.kind() == VersionKind.DELETED;
    }

    /** Whether it is the one file that was changed last. */
    private boolean isNewest(Conflict conflict) {
        List<Version> files = conflict.versions().stream()
                .filter(v -> v.kind() == VersionKind.FILE)
                .toList();
        return version.kind() == VersionKind.FILE
                && files.size() > 1
                && files.stream()
                                .filter(v -> !v.modified().isBefore(version.modified()))
                                .count()
                        == 1;
    }

    /** Offers to open the folder in which this version lies. */
    void offerFolder(Runnable show) {
        Hyperlink link = new Hyperlink(UiText.SETTLE_SHOW.text());
        link.setId("show-" + index);
        link.setOnAction(e -> show.run());
        getChildren().add(getChildren().size() - 1, link);
    }

    /** Offers to keep this version alone. */
    void offerKeep(Runnable chosen) {
        UiText text = isDeleted() ? UiText.SETTLE_KEEP_DELETED : UiText.SETTLE_KEEP;
        Button button = Buttons.of(isDeleted() ? Icon.DELETE : Icon.OK, text.text(), chosen);
        button.setId("keep-" + index);
        button.setAccessibleText(text.text() + ", " + place());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        keep = button;
        getChildren().add(button);
    }

    /**
     * Offers to keep this version beside others, under a name of its own.
     *
     * @param changed told after each change
     * @param alike whether the decision is for others as well, which have other names
     */
    void offerSeveral(Runnable changed, BooleanProperty alike) {
        also.setId("also-" + index);
        also.setAccessibleText(UiText.SETTLE_ALSO.text() + ", " + place());
        also.selectedProperty().addListener((o, was, is) -> changed.run());
        name.setId("name-" + index);
        name.setText(originalName);
        name.setAccessibleText(UiText.SETTLE_NAME.text() + ", " + place());
        name.disableProperty().bind(also.selectedProperty().not().or(alike));
        name.textProperty().addListener((o, was, is) -> changed.run());
        getChildren().addAll(also, name);
    }

    boolean isChosen() {
        return also.isSelected();
    }

    /** The name that the person has given this version; null = its name stays. */
    @Nullable
    String newName() {
        String typed = name.getText().strip();
        return name.isDisabled() || typed.equals(originalName) ? null : typed;
    }

    KeptVersion kept() {
        return new KeptVersion(index, newName());
    }

    /** Where the keyboard starts; null when there is nothing to press. */
    @Nullable
    Button keepButton() {
        return keep;
    }

    String location() {
        return version.location();
    }
}
