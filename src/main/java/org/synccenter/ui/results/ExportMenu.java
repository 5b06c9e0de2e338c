package org.synccenter.ui.results;

import java.util.function.BiConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.synccenter.engine.HistoryExport.Format;
import org.synccenter.ui.theme.Icon;

/** A button that offers the forms in which something can be saved. */
final class ExportMenu extends MenuButton {

    /** @param save gets the chosen form */
    ExportMenu(String id, BiConsumer<ExportMenu, Format> save) {
        super(ResultText.EXPORT.text(), Icon.SAVE.node());
        setId(id);
        setMnemonicParsing(true);
        setMinWidth(USE_PREF_SIZE);
        for (Format format : Format.values()) {
            MenuItem item = new MenuItem(name(format));
            item.setId(id + "-" + format.ending());
            item.setOnAction(e -> save.accept(this, format));
            getItems().add(item);
        }
    }

    private static String name(Format format) {
        return switch (format) {
            case TEXT -> ResultText.EXPORT_TEXT.text();
            case CSV -> ResultText.EXPORT_CSV.text();
            case JSON -> ResultText.EXPORT_JSON.text();
        };
    }
}
