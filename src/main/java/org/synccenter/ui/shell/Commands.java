package org.synccenter.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.HandlerView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.palette.PaletteEntry;
import org.synccenter.ui.palette.PaletteText;

/** What the palette offers: the partnerships, and every entry of the menus that can be chosen now, with the settings among them. */
final class Commands {
    private Commands() {}

    /** Goes to an item. */
    interface Destination {
        void go(ItemRef item);
    }

    static List<PaletteEntry> of(MenuBar menus, ShellViewModel model, Destination destination) {
        List<PaletteEntry> entries = new ArrayList<>();
        menus.getMenus().forEach(menu -> add(menu, plain(menu), entries));
        for (HandlerView handler : model.snapshotProperty().get().handlers()) {
            if (RailRows.isListed(handler, model.showHiddenProperty().get())) {
                handler.items().stream()
                        .filter(item -> model.showHiddenProperty().get() || !item.hidden())
                        .forEach(item -> entries.add(new PaletteEntry(
                                VisibleText.line(item.name()),
                                PaletteText.PARTNERSHIP.text(VisibleText.line(handler.name())),
                                "",
                                () -> destination.go(item.ref()))));
            }
        }
        return entries;
    }

    private static void add(Menu menu, String place, List<PaletteEntry> entries) {
        for (MenuItem item : menu.getItems()) {
            if (!item.isVisible() || item.isDisable() || item.getText() == null) {
                continue;
            }
            if (item instanceof Menu inner) {
                add(inner, place + " \u203a " + plain(inner), entries);
            } else {
                String keys = item.getAccelerator() == null
                        ? ""
                        : item.getAccelerator().getDisplayText();
                entries.add(new PaletteEntry(plain(item), place, keys, () -> choose(item)));
            }
        }
    }

    /** A click turns a mark over before it tells about itself. */
    private static void choose(MenuItem item) {
        if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        } else if (item instanceof RadioMenuItem radio) {
            radio.setSelected(true);
        }
        item.fire();
    }

    private static String plain(MenuItem item) {
        return item.getText().replaceFirst("_", "");
    }
}
