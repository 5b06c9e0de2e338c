package org.synccenter.handlers.folder.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers of bytes for people. */
final class Sizes {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    private Sizes() {}

    /** Such as {@code 3.4 GB}; units of a thousand. */
    static String text(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(Locale.getDefault(Locale.Category.FORMAT));
        format.setMaximumFractionDigits(unit > 0 && value < 10 ? 1 : 0);
        return format.format(value) + " " + UNITS[unit];
    }
}
