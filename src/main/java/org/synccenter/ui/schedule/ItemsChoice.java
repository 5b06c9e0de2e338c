package org.synccenter.ui.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import org.synccenter.engine.ItemView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.UiText;

/** What a schedule syncs: everything, or some items; the menu stays open while items are chosen. */
final class ItemsChoice extends MenuButton {
    private final CheckBox everything = new CheckBox(UiText.SCHEDULES_ALL.text());
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();

    ItemsChoice(List<String> chosen, List<ItemView> all, Runnable changed) {
        setMinWidth(USE_PREF_SIZE);
        setMnemonicParsing(false);
        setAccessibleText(UiText.SCHEDULES_WHAT.text());
        everything.setSelected(chosen.isEmpty());
        everything.setMnemonicParsing(false);
        getItems().addAll(entry(everything), new SeparatorMenuItem());
        all.forEach(item -> add(item.ref().item(), item.name()));
        // Items that are away for now are not to be lost by saving.
        chosen.stream()
                .filter(id -> boxes.keySet().stream().noneMatch(id::equalsIgnoreCase))
                .forEach(id -> add(id, id));
        boxes.forEach((id, box) -> box.setSelected(chosen.stream().anyMatch(id::equalsIgnoreCase)));
        everything.selectedProperty().addListener((o, was, is) -> {
            if (is) {
                boxes.values().forEach(box -> box.setSelected(false));
            }
            tell();
            changed.run();
        });
        boxes.values()
                .forEach(box -> box.selectedProperty().addListener((o, was, is) -> {
                    if (is) {
                        everything.setSelected(false);
                    }
                    tell();
                    changed.run();
                }));
        tell();
    }

    private void add(String id, String name) {
        CheckBox box = new CheckBox(VisibleText.line(name));
        box.setMnemonicParsing(false);
        boxes.put(id, box);
        getItems().add(entry(box));
    }

    private static CustomMenuItem entry(CheckBox box) {
        CustomMenuItem entry = new CustomMenuItem(box, false);
        // The keyboard reaches the entry, not the box in it.
        entry.setOnAction(e -> {
            if (!box.isFocused() && !box.isArmed()) {
                box.setSelected(!box.isSelected());
            }
        });
        return entry;
    }

    private void tell() {
        setText(everything.isSelected() ? UiText.SCHEDULES_ALL.text() : UiText.SCHEDULES_ITEMS.text(chosen().size()));
    }

    /** The ids of the chosen items; empty = everything. */
    List<String> chosen() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<String> problem() {
        return everything.isSelected() || !chosen().isEmpty()
                ? Optional.empty()
                : Optional.of(UiText.SCHEDULES_WRONG_ITEMS.text());
    }

    /** The box of an item; of everything for an empty id. */
    CheckBox box(String id) {
        return id.isEmpty() ? everything : boxes.getOrDefault(id, everything);
    }
}
