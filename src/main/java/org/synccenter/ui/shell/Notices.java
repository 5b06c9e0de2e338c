package org.synccenter.ui.shell;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.SystemLook;
import org.synccenter.ui.theme.Tone;

/**
 * Tells news in the window, while somebody may see it: as a note in its corner that goes by itself, or above the pages where nothing is to
 * move. What the person looks at already is no news, and no note may cover its buttons. Also holds the text that a screen reader reads out.
 */
final class Notices extends Label {
    private static final Duration SHOWN = Duration.seconds(9);

    private final News news;
    private final Predicate<News.Piece> seen;
    private final Consumer<News.Piece> follow;
    private final Consumer<News.Piece> still;

    /**
     * @param seen whether the person looks at it just now
     * @param follow goes to where a piece leads
     * @param still shows a piece without any movement
     */
    Notices(News news, Predicate<News.Piece> seen, Consumer<News.Piece> follow, Consumer<News.Piece> still) {
        this.news = news;
        this.seen = seen;
        this.follow = follow;
        this.still = still;
        setId("announcer");
        // Only heard: it has no size, and says what it says as its accessible text.
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        setMaxSize(0, 0);
    }

    void apply(CenterSnapshot snapshot) {
        News.Report report = news.apply(snapshot);
        if (!report.said().isEmpty()) {
            setAccessibleText(report.said());
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
        report.pieces().stream().filter(seen.negate()).forEach(this::show);
    }

    private void show(News.Piece piece) {
        Window window = getScene() == null ? null : getScene().getWindow();
        if (!(window instanceof Stage stage) || !stage.isShowing() || stage.isIconified()) {
            return;
        }
        if (SystemLook.now().still()) {
            still.accept(piece);
            return;
        }
        Node icon = (piece.tone() == Tone.BAD ? Icon.ERROR : Icon.WARNING).node("big-icon");
        piece.tone().on(icon);
        Notifications.create()
                .owner(stage.getScene().getRoot())
                .position(Pos.BOTTOM_RIGHT)
                .title(UiText.PROGRAM.text())
                .text(piece.text())
                .graphic(icon)
                .hideAfter(SHOWN)
                .onAction(e -> follow.accept(piece))
                .show();
    }
}
