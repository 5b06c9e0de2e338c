package org.synccenter.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;

/**
 * Where folders of another computer lie on this one: what begins with a key begins with its value here; the longest key counts.
 *
 * @param places absolute folders, without a slash at the end
 */
public record FolderMap(Map<String, String> places) {
    /** Everything lies where it lies. */
    public static final FolderMap NONE = new FolderMap(Map.of());

    public FolderMap {
        places = Map.copyOf(places);
    }

    /**
     * From words such as {@code /home/mara=/home/jo}.
     *
     * @throws SyncException when one is none
     */
    public static FolderMap of(List<String> words) throws SyncException {
        Map<String, String> places = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.indexOf('=');
            String from = sign < 0 ? "" : trimmed(word.substring(0, sign));
            String to = sign < 0 ? "" : trimmed(word.substring(sign + 1));
            if (from.isEmpty() || to.isEmpty()) {
                throw SyncException.invalid(TransferText.BAD_MAP.text(word));
            }
            places.put(from, to);
        }
        return new FolderMap(places);
    }

    private static String trimmed(String folder) {
        return folder.strip().replaceAll("(?<=.)[/\\\\]+$", "");
    }

    ItemDraft apply(ItemDraft draft) {
        Map<String, List<String>> settings = new HashMap<>(draft.settings());
        for (String side : List.of("left", "right")) {
            settings.computeIfPresent(
                    side, (key, folders) -> folders.stream().map(this::here).toList());
        }
        return new ItemDraft(draft.id(), draft.name(), settings);
    }

    private String here(String folder) {
        List<String> keys = new ArrayList<>(places.keySet());
        keys.sort((a, b) -> b.length() - a.length());
        for (String from : keys) {
            String beyond = folder.startsWith(from) ? folder.substring(from.length()) : "?";
            if (beyond.isEmpty() || beyond.startsWith("/") || beyond.startsWith("\\")) {
                return places.get(from) + beyond;
            }
        }
        return folder;
    }
}
