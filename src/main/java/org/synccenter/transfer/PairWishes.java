package org.synccenter.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synccenter.api.ItemDraft;

/** A folder pair in the making: its settings as a draft has them, and what there is to say about them. */
final class PairWishes {
    private final Map<String, List<String>> settings = new HashMap<>();
    final List<Remark> remarks = new ArrayList<>();

    void set(String key, String value) {
        settings.put(key, List.of(value));
    }

    void add(String key, String value) {
        settings.merge(key, List.of(value), (had, more) -> {
            List<String> all = new ArrayList<>(had);
            more.stream().filter(v -> !all.contains(v)).forEach(all::add);
            return all;
        });
    }

    void remove(String key) {
        settings.remove(key);
    }

    /** Left and right change places. */
    void exchange() {
        List<String> left = settings.getOrDefault("left", List.of());
        settings.put("left", settings.getOrDefault("right", List.of()));
        settings.put("right", left);
    }

    ImportItem named(String name) {
        return new ImportItem("folder", new ItemDraft(null, name, settings), true, remarks);
    }
}
