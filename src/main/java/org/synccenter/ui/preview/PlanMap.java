package org.synccenter.ui.preview;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.preview.MapTiles.Tile;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Looks;

/** Paints the plan as areas whose size says how much is changed, and whose colour says what. */
final class PlanMap extends Region {
    private static final double LABEL_ROOM = 58;
    /** Pixels. */
    private static final double CHARACTER = 7;

    private final Canvas canvas = new Canvas();
    private final Rectangle mark = new Rectangle();
    private final Tooltip tip = new Tooltip();
    private final Formats formats;
    private final MapColours colours;
    private final Reach reach;
    private List<Tile> tiles = List.of();
    private @Nullable Tile current;

    /** What the map asks for. */
    interface Reach {
        /** The person goes into a folder. */
        void into(Branch folder);

        /** The person goes up. */
        void up();

        /** The room has changed: the areas have to be laid out anew. */
        void resized();
    }

    PlanMap(Formats formats, MapColours colours, Reach reach) {
        this.formats = formats;
        this.colours = colours;
        this.reach = reach;
        setId("plan-map");
        getStyleClass().add("plan-map");
        setAccessibleText(PlanText.MAP.text());
        setFocusTraversable(true);
        setMinSize(0, 0);
        mark.getStyleClass().add("map-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        getChildren().addAll(canvas, mark);
        Tooltip.install(this, tip);
        setOnMouseMoved(e -> point(at(e.getX(), e.getY())));
        setOnMouseExited(e -> point(null));
        setOnMouseClicked(e -> {
            requestFocus();
            go(at(e.getX(), e.getY()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        colours.onChange(this::paint);
    }

    void show(List<Tile> shown) {
        tiles = shown;
        current = null;
        mark();
        paint();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            paint();
            reach.resized();
        }
    }

    /** The innermost area there. */
    private @Nullable Tile at(double x, double y) {
        Tile found = null;
        for (Tile tile : tiles) {
            found = tile.holds(x, y) ? tile : found;
        }
        return found;
    }

    private void point(@Nullable Tile tile) {
        if (tile == null || !tile.equals(current)) {
            current = tile;
            tip.setText(tile == null ? "" : told(tile.branch()));
            setCursor(tile != null && folderOf(tile) != null ? Cursor.HAND : Cursor.DEFAULT);
            mark();
        }
    }

    private String told(Branch branch) {
        String name = VisibleText.line(branch.path().endsWith(branch.name()) ? branch.path() : branch.name());
        return PlanText.MAP_TILE.text(name, formats.bytes(branch.bytes()), branch.rows())
                + "\n"
                + PlanWords.parts(branch.counts());
    }

    /** The outermost folder round the area: a click goes one step in. */
    private @Nullable Branch folderOf(Tile tile) {
        return tiles.stream()
                .filter(t -> t.depth() == 0
                        && t.branch().isFolder()
                        && t.holds(tile.x() + tile.width() / 2, tile.y() + tile.height() / 2))
                .map(Tile::branch)
                .findFirst()
                .orElse(null);
    }

    private void go(@Nullable Tile tile) {
        Branch folder = tile == null ? null : folderOf(tile);
        if (folder != null) {
            reach.into(folder);
        }
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.BACK_SPACE) {
            reach.up();
        } else if (e.getCode() == KeyCode.ENTER) {
            go(current);
        } else if (e.getCode() == KeyCode.RIGHT || e.getCode() == KeyCode.DOWN) {
            step(1);
        } else if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.UP) {
            step(-1);
        } else {
            return;
        }
        e.consume();
    }

    private void step(int by) {
        List<Tile> outer = tiles.stream().filter(t -> t.depth() == 0).toList();
        if (!outer.isEmpty()) {
            int now = outer.indexOf(current);
            current = outer.get(Math.floorMod(now < 0 ? (by > 0 ? 0 : -1) : now + by, outer.size()));
            setAccessibleText(told(current.branch()));
            mark();
        }
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(colours.ground());
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font(Looks.scaled(23) / 2));
        for (Tile tile : tiles) {
            paint(g, tile);
        }
    }

    /** A frame of its own round what is pointed at: thousands of areas are not painted anew for it. */
    private void mark() {
        Tile marked = current;
        mark.setVisible(marked != null);
        if (marked != null) {
            mark.setX(marked.x() + 1);
            mark.setY(marked.y() + 1);
            mark.setWidth(Math.max(0, marked.width() - 2));
            mark.setHeight(Math.max(0, marked.height() - 2));
        }
    }

    private void paint(GraphicsContext g, Tile tile) {
        boolean roomy = tile.width() > 5 && tile.height() > 5;
        double gap = roomy ? 1 : 0.5;
        double width = Math.max(0.5, tile.width() - gap);
        double height = Math.max(0.5, tile.height() - gap);
        g.setFill(tile.isFrame() ? colours.frame() : colours.of(tile.branch().category()));
        g.fillRect(tile.x(), tile.y(), width, height);
        if (tile.isNamed()) {
            label(
                    g,
                    tile,
                    tile.y() + Looks.scaled(9),
                    colours.frameText(),
                    tile.branch().name() + "  " + formats.bytes(tile.branch().bytes()));
        } else if (!tile.isFrame() && tile.width() > Looks.scaled(LABEL_ROOM) && tile.height() > Looks.scaled(18)) {
            label(
                    g,
                    tile,
                    tile.y() + tile.height() / 2,
                    colours.text(),
                    tile.branch().name());
        }
    }

    private static void label(GraphicsContext g, Tile tile, double middle, Paint colour, String text) {
        // Cut by what fits on average: measuring or clipping a thousand texts would hold the window up.
        int room = (int) ((tile.width() - 8) / Looks.scaled(CHARACTER));
        String line = VisibleText.line(text);
        g.setFill(colour);
        g.fillText(
                line.length() <= room ? line : line.substring(0, Math.max(0, room - 1)) + "\u2026",
                tile.x() + 5,
                middle);
    }
}
