package org.synccenter.ui.conflicts;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.synccenter.compare.Segment;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.theme.Looks;

/** One side of a row of differences: the line's number, a sign, and the line, cut to the room and moved sideways with all others. */
final class DiffHalf extends Region {
    private static final double NUMBER = 40;
    private static final double SIGN = 16;
    private static final int TAB = 4;
    /** So much of a line is shown; more of it nobody scrolls through. */
    private static final int LONGEST = 2_000;

    private final Label number = new Label();
    private final Label sign = new Label();
    private final HBox words = new HBox();
    private final Pane window = new Pane(words);

    DiffHalf(String styleClass, DoubleProperty offset) {
        getStyleClass().addAll("diff-half", styleClass);
        number.getStyleClass().add("diff-number");
        sign.getStyleClass().add("diff-sign");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(window.widthProperty());
        clip.heightProperty().bind(window.heightProperty());
        window.setClip(clip);
        words.translateXProperty().bind(offset.negate());
        getChildren().addAll(number, sign, window);
    }

    /** @param newNumber 0 = there is no line on this side */
    void show(int newNumber, String newSign, List<Segment> segments) {
        number.setText(newNumber == 0 ? "" : String.valueOf(newNumber));
        sign.setText(newSign);
        words.getChildren().clear();
        int shown = 0;
        for (Segment segment : segments) {
            String text = visible(segment.text(), shown);
            if (shown + text.length() > LONGEST) {
                text = text.substring(0, LONGEST - shown);
            }
            Label label = new Label(text);
            label.setMinWidth(USE_PREF_SIZE);
            label.getStyleClass().add(segment.differs() ? "diff-word" : "diff-text");
            words.getChildren().add(label);
            shown += text.length();
            if (shown >= LONGEST) {
                int all = segments.stream().mapToInt(s -> s.text().length()).sum();
                Label more = new Label(ConflictText.MORE_LETTERS.text(Math.max(1, all - LONGEST)));
                more.getStyleClass().add("quiet");
                words.getChildren().add(more);
                break;
            }
        }
    }

    /** Tabs as blanks up to the next stop; anything else that cannot be seen as an escape. */
    static String visible(String text, int column) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < text.length() && made.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                made.repeat(' ', TAB - (column + made.length()) % TAB);
            } else {
                made.append(c);
            }
        }
        return VisibleText.line(made.toString());
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double first = Looks.scaled(NUMBER);
        double second = Looks.scaled(SIGN);
        number.resizeRelocate(0, 0, first, height);
        sign.resizeRelocate(first, 0, second, height);
        window.resizeRelocate(first + second, 0, Math.max(0, getWidth() - first - second), height);
        words.resizeRelocate(0, 0, words.prefWidth(-1), height);
    }
}
