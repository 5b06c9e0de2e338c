package org.synccenter.filesync.core;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** The named classes a glob may have in brackets, for ASCII. */
final class PosixClasses {
    private PosixClasses() {}

    /** Adds the members of the class; false when there is no such class. */
    static boolean add(BitSet accepted, String name) {
        IntPredicate member = switch (name) {
            case "alpha" -> c -> isLower(c) || isUpper(c);
            case "digit" -> PosixClasses::isDigit;
            case "alnum" -> c -> isLower(c) || isUpper(c) || isDigit(c);
            case "upper" -> PosixClasses::isUpper;
            case "lower" -> PosixClasses::isLower;
            case "space" -> c -> c == ' ' || (c >= 9 && c <= 13);
            case "blank" -> c -> c == ' ' || c == '\t';
            case "punct" -> c -> c > ' ' && c < 127 && !isLower(c) && !isUpper(c) && !isDigit(c);
            case "xdigit" -> c -> isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            case "cntrl" -> c -> c < ' ' || c == 127;
            case "print" -> c -> c >= ' ' && c < 127;
            case "graph" -> c -> c > ' ' && c < 127;
            default -> c -> false;
        };
        BitSet members = new BitSet();
        for (int c = 0; c < 128; c++) {
            if (member.test(c)) {
                members.set(c);
            }
        }
        accepted.or(members);
        return !members.isEmpty();
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
