package org.synccenter.handlers.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.StoredItem;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.SafetyCheck;

/**
 * When a pair asks before it deletes or replaces files.
 *
 * @param files above so many; 0 = always
 * @param percent above this part of all files, unless they are very few
 * @param changed the mode or the rules were changed and no run has ended since: then it asks before it loses anything
 */
record Guard(int files, int percent, boolean changed) {
    static final String FILES = "ask-files";
    static final String PERCENT = "ask-percent";
    static final String CHANGED = "changed";
    static final Guard USUAL =
            new Guard(SafetyCheck.Limits.DEFAULT.maxDeletions(), SafetyCheck.Limits.DEFAULT.maxPercent(), false);

    private static final int MOST_FILES = 1_000_000;
    private static final int MOST_PERCENT = 100;
    private static final String YES = "yes";

    static Guard of(StoredItem item) {
        return new Guard(
                stored(item, FILES, USUAL.files, MOST_FILES),
                stored(item, PERCENT, USUAL.percent, MOST_PERCENT),
                item.setting(CHANGED, "").equals(YES));
    }

    private static int stored(StoredItem item, String key, int usual, int most) {
        String text = item.setting(key, "");
        return isNumber(text, most) ? Integer.parseInt(text) : usual;
    }

    /** @throws SyncException with a sentence when a setting is none */
    static Guard of(ItemDraft draft) throws SyncException {
        return new Guard(
                wished(draft, FILES, USUAL.files, MOST_FILES),
                wished(draft, PERCENT, USUAL.percent, MOST_PERCENT),
                false);
    }

    private static int wished(ItemDraft draft, String key, int usual, int most) throws SyncException {
        String text = PairDraft.first(draft, key);
        if (text.isEmpty()) {
            return usual;
        }
        if (!isNumber(text, most)) {
            FolderText wrong = key.equals(FILES) ? FolderText.ASK_FILES_WRONG : FolderText.ASK_PERCENT_WRONG;
            throw SyncException.invalid(wrong.text(text, most));
        }
        return Integer.parseInt(text);
    }

    private static boolean isNumber(String text, int most) {
        return text.matches("[0-9]{1,7}") && Integer.parseInt(text) <= most;
    }

    Guard withChanged(boolean now) {
        return new Guard(files, percent, now);
    }

    /** What the core asks at. */
    SafetyCheck.Limits limits() {
        int few = SafetyCheck.Limits.DEFAULT.alwaysAllowed();
        return changed ? new SafetyCheck.Limits(0, 0, 0) : new SafetyCheck.Limits(files, percent, Math.min(few, files));
    }

    /** As they are wished; what is usual is not said. */
    Map<String, List<String>> wishes() {
        Map<String, List<String>> settings = new HashMap<>();
        if (files != USUAL.files) {
            settings.put(FILES, List.of(Integer.toString(files)));
        }
        if (percent != USUAL.percent) {
            settings.put(PERCENT, List.of(Integer.toString(percent)));
        }
        return settings;
    }

    /** As they are kept. */
    Map<String, List<String>> settings() {
        Map<String, List<String>> settings = wishes();
        if (changed) {
            settings.put(CHANGED, List.of(YES));
        }
        return settings;
    }
}
