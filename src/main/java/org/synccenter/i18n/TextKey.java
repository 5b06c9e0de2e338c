package org.synccenter.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One text of the program. Implemented by an enum per area, whose constants name the keys of
 * {@code org/synccenter/i18n/<area>.properties}: {@code SYNC_NOW} is the key {@code sync.now}. A test holds every enum against its bundle.
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

    /** The text with its placeholders filled in ({@link MessageFormat}; numbers by locale). */
    default String text(Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("org.synccenter.i18n." + area()).getString(key());
        return arguments.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, Locale.getDefault(Locale.Category.FORMAT)).format(arguments);
    }
}
