package org.synccenter.filesync.core;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which names and files a store can hold.
 *
 * @param foldsCase whether names that differ only in case are one
 * @param foldsNormalisation whether names that differ only in the Unicode normalisation are one
 * @param windowsNames whether the names that Windows reserves or cannot hold are impossible or come back changed
 * @param nameBytes the longest name in bytes
 * @param nameUnits the longest name in UTF-16 units
 * @param largestFile in bytes
 */
public record StoreLimits(
        boolean foldsCase,
        boolean foldsNormalisation,
        boolean windowsNames,
        int nameBytes,
        int nameUnits,
        long largestFile) {

    /** Whatever the other side has. */
    public static final StoreLimits NONE =
            new StoreLimits(false, false, false, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[1-9\u00b9\u00b2\u00b3])( *\\..*)?");
    private static final String IMPOSSIBLE = "\"*:<>?\\|";
    private static final int FIRST_PRINTABLE = 0x20;

    /** True when two names can be one. */
    public boolean folds() {
        return foldsCase || foldsNormalisation;
    }

    boolean holds(Name name) {
        byte[] bytes = name.bytes();
        String text = name.display();
        if (bytes.length > nameBytes || text.length() > nameUnits) {
            return false;
        }
        return !windowsNames || isWindowsName(text, bytes.length);
    }

    private static boolean isWindowsName(String text, int bytes) {
        char last = text.charAt(text.length() - 1);
        boolean valid = text.getBytes(StandardCharsets.UTF_8).length == bytes;
        return valid
                && last != '.'
                && last != ' '
                && text.chars().noneMatch(c -> c < FIRST_PRINTABLE || IMPOSSIBLE.indexOf(c) >= 0)
                && !RESERVED.matcher(text).matches();
    }

    /** Equal for names that are one to this store; too many rather than too few. */
    String key(Name name) {
        String key = name.display();
        if (foldsNormalisation || foldsCase) {
            key = Normalizer.normalize(key, Normalizer.Form.NFC);
        }
        return foldsCase ? key.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : key;
    }
}
