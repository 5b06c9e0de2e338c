package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/** The named classes a glob may have in brackets, for ASCII. */
final class PosixClasses {
    private PosixClasses() {}

    /** What goes between the brackets of a regular expression; null for a name that is none. */
    static @Nullable String regex(String name) {
        return switch (name) {
            case "alpha" -> "a-zA-Z";
            case "digit" -> "0-9";
            case "alnum" -> "a-zA-Z0-9";
            case "upper" -> "A-Z";
            case "lower" -> "a-z";
            case "space" -> "\\x20\\t\\n\\x0b\\f\\r";
            case "blank" -> "\\x20\\t";
            case "punct" -> "\\p{Punct}";
            case "xdigit" -> "0-9a-fA-F";
            case "cntrl" -> "\\p{Cntrl}";
            case "print" -> "\\x20-\\x7e";
            case "graph" -> "\\x21-\\x7e";
            default -> null;
        };
    }
}
