package org.synccenter.handlers.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synccenter.api.ChangeWatch.Patience;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.StoredItem;
import org.synccenter.api.SyncException;

/**
 * Whether a pair is synced when something in its folders changes, and how soon.
 *
 * @param on off = only when somebody asks for it, or by the clock
 */
record Watching(boolean on, Patience patience) {
    static final String WATCH = "watch";
    static final String QUIET = "quiet";
    static final String LONGEST = "longest-wait";
    static final Watching USUAL = new Watching(true, Patience.USUAL);

    private static final String ON = "on";
    private static final String OFF = "off";
    private static final int MOST_SECONDS = 86_400;

    static Watching of(StoredItem item) {
        Duration quiet = stored(item, QUIET, Patience.USUAL.quiet());
        Duration longest = stored(item, LONGEST, Patience.USUAL.longest());
        return new Watching(!item.setting(WATCH, ON).equals(OFF), new Patience(quiet, longest));
    }

    private static Duration stored(StoredItem item, String key, Duration usual) {
        String text = item.setting(key, "");
        return isSeconds(text) ? Duration.ofSeconds(Long.parseLong(text)) : usual;
    }

    /** @throws SyncException with a sentence when a setting is none */
    static Watching of(ItemDraft draft) throws SyncException {
        String word = value(draft, WATCH, ON);
        if (!word.equals(ON) && !word.equals(OFF)) {
            throw SyncException.invalid(FolderText.WATCH_UNKNOWN.text(word));
        }
        Duration quiet = seconds(draft, QUIET, Patience.USUAL.quiet());
        // Whoever wants it to be quiet for longer, and says nothing else, wants to wait for that.
        Duration usual = quiet.compareTo(Patience.USUAL.longest()) > 0 ? quiet : Patience.USUAL.longest();
        Duration longest = seconds(draft, LONGEST, usual);
        if (longest.compareTo(quiet) < 0) {
            throw SyncException.invalid(FolderText.WAIT_TOO_SHORT.text(longest.toSeconds(), quiet.toSeconds()));
        }
        return new Watching(word.equals(ON), new Patience(quiet, longest));
    }

    private static String value(ItemDraft draft, String key, String usual) {
        List<String> values = draft.settings().getOrDefault(key, List.of());
        return values.isEmpty() ? usual : values.getFirst();
    }

    private static Duration seconds(ItemDraft draft, String key, Duration usual) throws SyncException {
        String text = value(draft, key, Long.toString(usual.toSeconds()));
        if (!isSeconds(text)) {
            throw SyncException.invalid(FolderText.SECONDS_WRONG.text(text, MOST_SECONDS));
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static boolean isSeconds(String text) {
        return text.matches("[0-9]{1,5}") && isSeconds(Integer.parseInt(text));
    }

    private static boolean isSeconds(int number) {
        return number >= 1 && number <= MOST_SECONDS;
    }

    /** As they are kept; what is usual is not. */
    Map<String, List<String>> settings() {
        Map<String, List<String>> settings = new HashMap<>();
        if (!on) {
            settings.put(WATCH, List.of(OFF));
        }
        if (!patience.equals(Patience.USUAL)) {
            settings.put(QUIET, List.of(Long.toString(patience.quiet().toSeconds())));
            settings.put(LONGEST, List.of(Long.toString(patience.longest().toSeconds())));
        }
        return settings;
    }
}
