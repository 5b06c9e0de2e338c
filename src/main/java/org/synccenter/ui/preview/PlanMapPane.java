package org.synccenter.ui.preview;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.preview.Branch.Measure;
import org.synccenter.ui.preview.MapTiles.Tile;
import org.synccenter.ui.text.Formats;

/** The map with the way to the folder that it shows, what its areas stand for, and the names of its colours. */
final class PlanMapPane extends BorderPane {
    private final PlanViewModel model;
    private final PlanMap map;
    private final MapColours colours = new MapColours();
    private final HBox way = new HBox(2);
    private final Latest<Laid> laying;
    private Measure measure = Measure.BYTES;
    private String path = "";

    private record Laid(Branch folder, List<Tile> tiles) {}

    PlanMapPane(PlanViewModel model, Formats formats) {
        this.model = model;
        laying = model.latest(this::show);
        map = new PlanMap(formats, colours, new PlanMap.Reach() {
            @Override
            public void into(Branch folder) {
                go(folder.path());
            }

            @Override
            public void up() {
                go(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
            }

            @Override
            public void resized() {
                layOut();
            }
        });
        getStyleClass().add("plan-map-pane");
        setMinSize(0, 0);
        way.setAlignment(Pos.CENTER_LEFT);
        way.setMinWidth(0);
        HBox top = new HBox(way, Buttons.spring(), measures());
        top.getStyleClass().add("map-top");
        setTop(top);
        setCenter(map);
        Label hint = new Label(PlanText.MAP_HINT.text());
        hint.getStyleClass().add("quiet");
        hint.setMinWidth(0);
        VBox bottom = new VBox(4, colours.legend(), hint);
        bottom.getStyleClass().add("map-bottom");
        setBottom(bottom);
        model.orderProperty().addListener((o, was, is) -> layOut());
        visibleProperty().addListener((o, was, is) -> layOut());
    }

    private Node measures() {
        ToggleButton size = new ToggleButton(PlanText.BY_SIZE.text());
        size.setId("map-by-size");
        ToggleButton count = new ToggleButton(PlanText.BY_COUNT.text());
        count.setId("map-by-count");
        SegmentedButton both = new SegmentedButton(size, count);
        both.setAccessibleText(PlanText.MEASURE.text());
        size.setSelected(true);
        for (ToggleButton one : List.of(size, count)) {
            one.setMnemonicParsing(true);
            one.addEventFilter(ActionEvent.ACTION, e -> one.setSelected(true));
            one.setOnAction(e -> {
                measure = one.equals(size) ? Measure.BYTES : Measure.COUNT;
                layOut();
            });
        }
        return both;
    }

    private void go(String to) {
        path = to;
        layOut();
    }

    private void layOut() {
        double width = map.getWidth();
        double height = map.getHeight();
        if (!isVisible() || width <= 0 || height <= 0) {
            return;
        }
        PlanRows rows = model.rows();
        PlanOrder order = model.orderProperty().get();
        String at = path;
        Measure by = measure;
        laying.ask(() -> {
            Branches branches = new Branches(rows, order);
            Branch folder = branches.at(at);
            return new Laid(folder, MapTiles.of(branches, folder, by, width, height));
        });
    }

    private void show(Laid laid) {
        path = laid.folder().path();
        colours.show(present(laid.folder()));
        map.show(laid.tiles());
        way.getChildren().setAll(step(PlanText.ROOT.text(), ""));
        if (!path.isEmpty()) {
            String[] names = path.split("/", -1);
            for (int i = 0; i < names.length; i++) {
                Label slash = new Label("/");
                slash.getStyleClass().add("quiet");
                way.getChildren()
                        .addAll(slash, step(VisibleText.line(names[i]), String.join("/", Arrays.copyOf(names, i + 1))));
            }
        }
    }

    private static Set<String> present(Branch folder) {
        return IntStream.range(0, Category.count())
                .filter(i -> folder.counts()[i] > 0)
                .mapToObj(i -> Category.at(i).styleClass())
                .collect(Collectors.toSet());
    }

    private Hyperlink step(String name, String to) {
        Hyperlink link = new Hyperlink(name);
        link.setOnAction(e -> go(to));
        link.setVisited(false);
        return link;
    }

    /** The keyboard goes to the map. */
    void focus() {
        map.requestFocus();
    }
}
