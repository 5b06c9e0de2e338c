package org.synccenter.i18n;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * One text of the program. Implemented by an enum per area, whose constants name the keys of
 * {@code org/synccenter/i18n/<area>.properties}: {@code SYNC_NOW} is the key {@code sync.now}. The bundles named so are English; other
 * languages lie beside them. A test holds every enum against its bundles.
 */
public interface TextKey {

    /** The area, which is the bundle's name. */
    String area();

    /** The enum constant's name. */
    String name();

    /** The key in the bundle. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The text in the user's language, with its placeholders filled in ({@link MessageFormat}; numbers by locale). */
    default String text(Object... arguments) {
        String pattern = Bundles.of(area()).getString(key());
        return arguments.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, Locale.getDefault(Locale.Category.FORMAT)).format(arguments);
    }
}
