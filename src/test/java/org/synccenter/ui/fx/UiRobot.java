package org.synccenter.ui.fx;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What our tests do to a window, in our words: the only place that knows which robot does it. */
public final class UiRobot {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The window of the last click: it stands where it belongs. */
    private WeakReference<Window> still = new WeakReference<>(null);

    private final FxRobot robot = new FxRobot();

    /** Runs on the UI thread and waits for it. */
    public static <T> T onUi(Callable<T> work) {
        try {
            if (Platform.isFxApplicationThread()) {
                return work.call();
            }
            return WaitForAsyncUtils.asyncFx(work).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Runs on the UI thread and waits for it. */
    public static void doOnUi(Runnable work) {
        onUi(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until it holds on the UI thread. */
    public static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> onUi(condition));
    }

    /** The node of this id in any open window, once it is seen. */
    public <N extends Node> N node(String id, Class<N> type) {
        await(() -> find(id) != null);
        return type.cast(onUi(() -> find(id)));
    }

    private static Node find(String id) {
        return Window.getWindows().stream()
                .filter(w -> w.getScene() != null && w.isShowing())
                .flatMap(w -> w.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(UiRobot::isSeen)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a node of this id is seen now. */
    public boolean sees(String id) {
        return onUi(() -> find(id) != null);
    }

    /** Clicks the node once it is seen and not greyed. */
    public void click(String id) {
        Node node = node(id, Node.class);
        await(() -> !node.isDisabled());
        Window window = onUi(() -> node.getScene().getWindow());
        if (window != still.get()) {
            awaitStill(node);
            still = new WeakReference<>(window);
        }
        robot.clickOn(node);
    }

    /** A window that has just been opened is still laid out, and moved to its place: a click at where the node was would go astray. */
    private static void awaitStill(Node node) {
        AtomicInteger pulses = new AtomicInteger();
        Runnable count = pulses::incrementAndGet;
        AtomicReference<@Nullable Bounds> last = new AtomicReference<>();
        AtomicInteger seen = new AtomicInteger();
        Scene scene = node.getScene();
        doOnUi(() -> scene.addPostLayoutPulseListener(count));
        await(() -> {
            Platform.requestNextPulse();
            Bounds now = node.localToScreen(node.getBoundsInLocal());
            return pulses.get() > seen.getAndSet(pulses.get()) && now != null && now.equals(last.getAndSet(now));
        });
        doOnUi(() -> scene.removePostLayoutPulseListener(count));
    }

    /** Sets the button off, also while a dialog keeps the mouse from it: as a key or another program would. */
    public void fire(String id) {
        ButtonBase button = node(id, ButtonBase.class);
        doOnUi(button::fire);
    }

    public boolean isGreyed(String id) {
        Node node = node(id, Node.class);
        return onUi(node::isDisabled);
    }

    /** Puts the text into a field, as a paste would. */
    public void fill(String id, String text) {
        TextInputControl field = node(id, TextInputControl.class);
        doOnUi(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
    }

    public void type(String text) {
        robot.write(text);
    }

    public String text(String id) {
        Node node = node(id, Node.class);
        return onUi(() -> node instanceof Labeled l ? l.getText() : ((TextInputControl) node).getText());
    }

    /** Whether this text is seen in any open window. */
    public boolean seesText(String part) {
        return onUi(() -> Window.getWindows().stream()
                .filter(w -> w.getScene() != null && w.isShowing())
                .flatMap(w -> w.getScene().getRoot().lookupAll("*").stream())
                .anyMatch(n -> n instanceof Labeled l
                        && l.getText() != null
                        && l.getText().contains(part)
                        && isSeen(n)));
    }

    public void awaitText(String part) {
        Awaitility.await("text: " + part).atMost(PATIENCE).until(() -> seesText(part));
    }

    /** Selects rows of a table; the robot of the headless platform has no click with Ctrl. */
    public void select(String tableId, int... rows) {
        TableView<?> table = node(tableId, TableView.class);
        await(() -> table.getItems().size() > rows[rows.length - 1]);
        doOnUi(() -> {
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            for (int row : rows) {
                table.getSelectionModel().select(row);
            }
        });
    }

    /** Asks for the context menu of a row. */
    public void rightClickRow(String tableId, int row) {
        TableView<?> table = node(tableId, TableView.class);
        await(() -> rowNode(table, row) != null);
        robot.rightClickOn(onUi(() -> rowNode(table, row)));
    }

    private static Node rowNode(TableView<?> table, int row) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(n -> n instanceof TableRow<?> r && r.getIndex() == row && !r.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The entries of the open context menu. */
    public List<String> menuItems() {
        await(() -> openMenu() != null);
        return onUi(() -> openMenu().getItems().stream()
                .filter(i -> !(i instanceof SeparatorMenuItem))
                .map(i -> i.getText().replace("_", "") + (i.isDisable() ? " (greyed)" : ""))
                .toList());
    }

    private static ContextMenu openMenu() {
        return (ContextMenu) Window.getWindows().stream()
                .filter(w -> w instanceof ContextMenu m && m.isShowing())
                .findFirst()
                .orElse(null);
    }

    /** Chooses an entry of the open context menu. */
    public void clickMenu(String text) {
        await(() -> openMenu() != null);
        doOnUi(() -> {
            ContextMenu menu = openMenu();
            menu.getItems().stream()
                    .filter(i ->
                            i.getText() != null && i.getText().replace("_", "").equals(text))
                    .toList()
                    .forEach(MenuItem::fire);
            menu.hide();
        });
    }

    public int rows(String tableId) {
        TableView<?> table = node(tableId, TableView.class);
        return onUi(() -> table.getItems().size());
    }

    /** Waits until the table has so many rows. */
    public void awaitRows(String tableId, int count) {
        TableView<?> table = node(tableId, TableView.class);
        await(() -> table.getItems().size() == count);
    }

    public void selectInList(String listId, int row) {
        ListView<?> list = node(listId, ListView.class);
        await(() -> list.getItems().size() > row);
        doOnUi(() -> list.getSelectionModel().select(row));
    }

    /** The dialogs that are open over the stage. */
    public long dialogsOver(Stage stage) {
        return onUi(() -> Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && s.getOwner() == stage && s.isShowing())
                .count());
    }
}
