package org.synccenter.ui.conflicts;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.synccenter.compare.Comparison;
import org.synccenter.compare.DiffRow;
import org.synccenter.compare.Segment;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;

/** Two texts side by side with what differs marked, line by line and word by word. Only what is seen has nodes. */
final class DiffView extends BorderPane {
    /** A guess that is good enough for a bar: letters of the fixed font are all as wide. */
    private static final double LETTER = 7.3;

    private final Comparison.Texts texts;
    private final ListView<DiffLines> list = new ListView<>();
    private final DoubleProperty offset = new SimpleDoubleProperty();
    private final ToggleButton all = new ToggleButton(ConflictText.ALL_LINES.text(), Icon.ALL_LINES.node());
    private List<Integer> differences = List.of();

    /** @param tools further buttons beside those that go through the differences */
    DiffView(Comparison.Texts texts, Formats formats, Node... tools) {
        this.texts = texts;
        list.setId("diff");
        list.getStyleClass().addAll("diff-list", "plain-list");
        list.setAccessibleText(ConflictText.DIFF.text());
        list.setFixedCellSize(Looks.scaled(20));
        list.setCellFactory(l -> new DiffCell(offset));
        list.setMinHeight(60);
        all.setId("diff-all");
        all.selectedProperty().addListener((o, was, is) -> fill());
        setTop(head(formats, tools));
        setCenter(list);
        setBottom(sideways());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.F7 || e.getCode() == KeyCode.F8) {
                go(e.getCode() == KeyCode.F8 ? 1 : -1);
                e.consume();
            } else if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT) {
                move(e.getCode() == KeyCode.RIGHT ? 60 : -60);
                e.consume();
            }
        });
        fill();
    }

    private HBox head(Formats formats, Node... tools) {
        Label count = new Label(words(formats));
        count.setId("diff-summary");
        count.getStyleClass().add("quiet-same");
        count.setWrapText(true);
        count.setMinWidth(0);
        count.setMinHeight(USE_PREF_SIZE);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        Button previous = Buttons.icon(Icon.PREVIOUS, ConflictText.DIFF_PREVIOUS.text(), () -> go(-1), "flat", "small");
        previous.setId("diff-previous");
        Button next = Buttons.icon(Icon.NEXT, ConflictText.DIFF_NEXT.text(), () -> go(1), "flat", "small");
        next.setId("diff-next");
        boolean any = texts.added() + texts.removed() > 0;
        previous.setDisable(!any);
        next.setDisable(!any);
        all.setDisable(!any);
        all.setMinWidth(USE_PREF_SIZE);
        all.getStyleClass().add("small");
        HBox head = new HBox(6, count, previous, next, all);
        head.getChildren().addAll(tools);
        head.getStyleClass().add("diff-head");
        return head;
    }

    private String words(Formats formats) {
        String how = texts.onlyEnds()
                ? ConflictText.ONLY_ENDS.text()
                : texts.added() + texts.removed() == 0
                        ? ConflictText.SAME_CONTENT.text()
                        : ConflictText.LINES_DIFFER.text(texts.removed(), texts.added());
        return texts.cut() ? how + ". " + ConflictText.CUT.text(formats.bytes(Comparison.MOST)) : how;
    }

    private ScrollBar sideways() {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().bindBidirectional(offset);
        int longest = texts.rows().stream()
                .mapToInt(r -> Math.max(letters(r.leftText()), letters(r.rightText())))
                .max()
                .orElse(0);
        double wide = Math.min(longest, 2_100) * Looks.scaled(LETTER) + 20;
        list.widthProperty().addListener((o, was, is) -> {
            double room = Math.max(1, is.doubleValue() / 2 - Looks.scaled(64));
            bar.setMax(Math.max(0, wide - room));
            bar.setVisibleAmount(bar.getMax() * Math.min(1, room / Math.max(room, wide)));
            bar.setUnitIncrement(60);
            bar.setBlockIncrement(room);
            bar.setVisible(wide > room);
            bar.setManaged(wide > room);
            offset.set(Math.min(offset.get(), bar.getMax()));
        });
        return bar;
    }

    private static int letters(List<Segment> segments) {
        return DiffHalf.visible(DiffRow.text(segments), 0).length();
    }

    private void move(double by) {
        if (getBottom() instanceof ScrollBar bar) {
            offset.set(Math.clamp(offset.get() + by, 0, bar.getMax()));
        }
    }

    private void fill() {
        List<DiffLines> lines = DiffLines.of(texts.rows(), all.isSelected());
        differences = DiffLines.differences(lines);
        list.getItems().setAll(lines);
        if (!differences.isEmpty()) {
            show(differences.getFirst());
        }
    }

    private void go(int direction) {
        int now = list.getSelectionModel().getSelectedIndex();
        var ahead = differences.stream().filter(i -> direction > 0 ? i > now : i < now);
        (direction > 0 ? ahead.findFirst() : ahead.reduce((one, other) -> other)).ifPresent(this::show);
    }

    private void show(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - DiffLines.AROUND));
    }
}
