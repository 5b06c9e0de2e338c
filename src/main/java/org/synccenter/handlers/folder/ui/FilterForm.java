package org.synccenter.handlers.folder.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.synccenter.filesync.core.FilterPreset;

/**
 * What a pair leaves out, as check boxes and fields where that can be done without changing what the lines mean: presets in front of all other
 * lines, limits behind them. On the UI thread.
 */
final class FilterForm {
    /** In which limits of size are given. */
    enum Unit {
        KB,
        MB,
        GB
    }

    private static final Pattern SIZE = Pattern.compile("size > ([0-9.]{1,12}) (KB|MB|GB)");
    private static final Pattern AGE = Pattern.compile("age > ([0-9]{1,6}) days");

    private final Map<FilterPreset, BooleanProperty> presets = new EnumMap<>(FilterPreset.class);
    private final StringProperty size = new SimpleStringProperty("");
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.MB);
    private final StringProperty age = new SimpleStringProperty("");
    private final StringProperty patterns = new SimpleStringProperty("");

    /** @param edited told after each change */
    FilterForm(List<String> lines, Runnable edited) {
        for (FilterPreset preset : FilterPreset.values()) {
            presets.put(preset, new SimpleBooleanProperty());
        }
        show(lines);
        presets.values().forEach(p -> p.addListener((o, was, is) -> edited.run()));
        List.of(size, age, patterns).forEach(p -> p.addListener((o, was, is) -> edited.run()));
        unit.addListener((o, was, is) -> edited.run());
    }

    private void show(List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        while (!rest.isEmpty() && isUnseenPreset(rest.getFirst())) {
            String first = rest.removeFirst();
            presets.forEach(
                    (preset, chosen) -> chosen.set(chosen.get() || preset.line().equals(first)));
        }
        while (!rest.isEmpty() && isLimit(rest.getLast())) {
            rest.removeLast();
        }
        patterns.set(String.join("\n", rest));
    }

    private boolean isUnseenPreset(String line) {
        return presets.entrySet().stream()
                .anyMatch(p -> p.getKey().line().equals(line) && !p.getValue().get());
    }

    /** Takes a limit in; false when there is a second one of its kind, or none. */
    private boolean isLimit(String line) {
        Matcher ofSize = SIZE.matcher(line);
        if (ofSize.matches() && size.get().isEmpty()) {
            size.set(ofSize.group(1));
            unit.set(Unit.valueOf(ofSize.group(2)));
            return true;
        }
        Matcher ofAge = AGE.matcher(line);
        if (ofAge.matches() && age.get().isEmpty()) {
            age.set(ofAge.group(1));
            return true;
        }
        return false;
    }

    /** As they are kept. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        presets.forEach((preset, chosen) -> {
            if (chosen.get()) {
                lines.add(preset.line());
            }
        });
        // Spaces at the end of a line may be part of a name.
        patterns.get().lines().filter(line -> !line.isBlank()).forEach(lines::add);
        if (!size.get().isBlank()) {
            lines.add("size > " + size.get().strip() + " " + unit.get());
        }
        if (!age.get().isBlank()) {
            lines.add("age > " + age.get().strip() + " days");
        }
        return lines;
    }

    BooleanProperty preset(FilterPreset preset) {
        BooleanProperty chosen = presets.get(preset);
        if (chosen == null) {
            throw new IllegalStateException("every preset has its place");
        }
        return chosen;
    }

    StringProperty size() {
        return size;
    }

    ObjectProperty<Unit> unit() {
        return unit;
    }

    StringProperty age() {
        return age;
    }

    StringProperty patterns() {
        return patterns;
    }
}
