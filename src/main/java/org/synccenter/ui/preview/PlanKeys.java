package org.synccenter.ui.preview;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.synccenter.ui.theme.Icon;

/** Turns what is selected round, by keys and by a context menu; the same in the list and in the tree. */
final class PlanKeys {
    private final PlanViewModel model;
    private final Supplier<int[]> chosen;

    /** @param chosen the rows that are meant now */
    PlanKeys(PlanViewModel model, Supplier<int[]> chosen) {
        this.model = model;
        this.chosen = chosen;
    }

    void on(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            Wish wish = wish(e);
            if (wish != null) {
                want(wish);
                e.consume();
            }
        });
        node.setOnContextMenuRequested(e -> {
            menu().show(node, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    private static @Nullable Wish wish(KeyEvent e) {
        if (e.isAltDown() && e.getCode() == KeyCode.RIGHT) {
            return Wish.LEFT_WINS;
        }
        if (e.isAltDown() && e.getCode() == KeyCode.LEFT) {
            return Wish.RIGHT_WINS;
        }
        boolean plain = !e.isAltDown() && !e.isShortcutDown() && !e.isShiftDown();
        if (plain && e.getCode() == KeyCode.DELETE) {
            return Wish.LEAVE;
        }
        return plain && e.getCode() == KeyCode.BACK_SPACE ? Wish.AS_PLANNED : null;
    }

    void want(Wish wish) {
        model.want(chosen.get(), wish);
    }

    private ContextMenu menu() {
        boolean nothing = chosen.get().length == 0;
        ContextMenu menu = new ContextMenu();
        menu.setId("plan-menu");
        menu.getItems()
                .setAll(
                        item(PlanText.TO_RIGHT, Icon.KEEP_RIGHT, Wish.LEFT_WINS),
                        item(PlanText.TO_LEFT, Icon.KEEP_LEFT, Wish.RIGHT_WINS),
                        item(PlanText.LEAVE, Icon.LEAVE, Wish.LEAVE),
                        item(PlanText.RESET, Icon.RESET, Wish.AS_PLANNED));
        menu.getItems().forEach(item -> item.setDisable(nothing));
        return menu;
    }

    private MenuItem item(PlanText text, Icon icon, Wish wish) {
        MenuItem item = new MenuItem(text.text(), icon.node());
        item.setMnemonicParsing(true);
        item.setOnAction(e -> want(wish));
        return item;
    }
}
