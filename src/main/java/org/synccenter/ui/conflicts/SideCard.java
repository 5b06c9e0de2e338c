package org.synccenter.ui.conflicts;

import java.time.Duration;
import java.time.Instant;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.Side;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Tone;

/** One side of a conflict: where it lies, when it was changed, which is newer and by how much, and how big it is. */
final class SideCard extends VBox {
    private static final Duration SECOND = Duration.ofSeconds(1);

    SideCard(Conflict conflict, Side side, Formats formats) {
        Version version = side == Side.LEFT ? conflict.left() : conflict.right();
        Version other = side == Side.LEFT ? conflict.right() : conflict.left();
        getStyleClass().addAll("card", "side-card");
        setId("side-" + (side == Side.LEFT ? "left" : "right"));
        setMinWidth(0);
        setPrefWidth(200);
        Label name = new Label((side == Side.LEFT ? UiText.COLUMN_LEFT : UiText.COLUMN_RIGHT).text());
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label age = new Label(age(version, other, formats));
        boolean newer = ConflictWords.newer(conflict) == side;
        if (newer) {
            Tone.ACCENT.on(age);
        }
        age.getStyleClass().add("quiet");
        age.setMinWidth(Region.USE_PREF_SIZE);
        // With large letters the one goes below the other.
        FlowPane first = new FlowPane(8, 0, name, age);
        first.setRowValignment(VPos.BASELINE);
        first.setMinWidth(0);
        getChildren().add(first);
        if (version == null || version.kind() == VersionKind.DELETED) {
            Label deleted = new Label(ConflictText.NOT_THERE.text());
            Tone.BAD.on(deleted);
            getChildren().add(deleted);
            return;
        }
        Label when = new Label(formats.shortMoment(version.modified()));
        when.setMinWidth(0);
        String size = ConflictWords.what(version, formats);
        Label what = new Label(
                version.location().isBlank() ? size : size + "  \u00b7  " + VisibleText.line(version.location()));
        what.getStyleClass().add("quiet");
        what.setMinWidth(0);
        what.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        what.setTooltip(new Tooltip(what.getText()));
        getChildren().addAll(when, what);
    }

    /** Which of two files is newer, in words; empty when that says nothing. */
    static String age(@Nullable Version version, @Nullable Version other, Formats formats) {
        if (version == null
                || other == null
                || version.kind() != VersionKind.FILE
                || other.kind() != VersionKind.FILE) {
            return "";
        }
        Instant mine = version.modified();
        Instant its = other.modified();
        if (mine.equals(its)) {
            return ConflictText.SAME_TIME.text();
        }
        Duration between = Duration.between(mine, its).abs();
        String apart = between.compareTo(SECOND) < 0 ? ConflictText.UNDER_A_SECOND.text() : apart(between, formats);
        return (mine.isAfter(its) ? ConflictText.NEWER : ConflictText.OLDER).text(apart);
    }

    private static String apart(Duration apart, Formats formats) {
        return apart.toDays() >= 2 ? ConflictText.DAYS.text(apart.toDays()) : formats.duration(apart);
    }
}
