package org.synccenter.filesync.core;

/**
 * A shell pattern on raw bytes, as git understands it. Immutable. Matching makes no objects and goes back to no more than one star of each
 * kind, so that no pattern, however many stars it has, can stop a scan.
 *
 * <p>One star of each kind is enough: {@code *} never passes a slash, so what stands between two {@code **} always ends in the same
 * directory level, and the first way to match it is as good as any other.
 */
final class Glob {
    /** Any number of bytes without a slash. */
    static final int STAR = -1;

    /** Any number of bytes, whatever they are. */
    static final int EVERYTHING = -2;

    /** Any number of whole directories with the slash behind each. */
    static final int DIRECTORIES = -3;

    /** One byte that is no slash. */
    static final int ONE = -4;

    /** Added to the number of a class; smaller operations that are not negative are bytes. */
    static final int CLASS = 256;

    private static final int NONE = -1;

    private final int[] operations;

    /** Of each class 256 bits: which bytes are in it. */
    private final long[][] classes;

    /** It matches nothing then, as in git. */
    private final boolean malformed;

    private final boolean endsWithLiteral;

    Glob(int[] operations, long[][] classes, boolean malformed) {
        this.operations = operations;
        this.classes = classes;
        this.malformed = malformed;
        this.endsWithLiteral = isEnding(operations);
    }

    static Glob compile(String glob) {
        return new GlobParser(glob).glob();
    }

    /** Whether it matches nothing because it cannot be understood, such as {@code [a-}. */
    boolean isMalformed() {
        return malformed;
    }

    // "*.txt": by far the most frequent pattern, and the one that costs most when it is tried at each byte.
    private static boolean isEnding(int[] operations) {
        if (operations.length == 0 || operations[0] != STAR) {
            return false;
        }
        for (int i = 1; i < operations.length; i++) {
            if (operations[i] < 0 || operations[i] >= CLASS || operations[i] == '/') {
                return false;
            }
        }
        return true;
    }

    /** Whether the pattern matches all bytes from {@code from} to before {@code to}. */
    boolean matches(byte[] text, int from, int to) {
        if (malformed) {
            return false;
        }
        return endsWithLiteral ? matchesEnding(text, from, to) : matchesAll(text, from, to);
    }

    private boolean matchesEnding(byte[] text, int from, int to) {
        int start = to - operations.length + 1;
        if (start < from) {
            return false;
        }
        for (int i = to - 1; i >= start; i--) {
            if ((text[i] & 0xFF) != operations[i - start + 1]) {
                return false;
            }
        }
        for (int i = start - 1; i >= from; i--) {
            if (text[i] == '/') {
                return false;
            }
        }
        return true;
    }

    private boolean matchesAll(byte[] text, int from, int to) {
        int at = from;
        int next = 0;
        int star = NONE;
        int starAt = 0;
        int wide = NONE;
        int wideAt = 0;
        while (next < operations.length || at < to) {
            int operation = next < operations.length ? operations[next] : NONE;
            if (next < operations.length && operation < 0 && operation != ONE) {
                next++;
                if (operation == STAR) {
                    star = next;
                    starAt = at;
                } else {
                    wide = next;
                    wideAt = at;
                    star = NONE;
                }
            } else if (at == to) {
                return false; // whatever a star took more of, there would be even less for what is left of the pattern
            } else if (next < operations.length && accepts(operation, text[at] & 0xFF)) {
                next++;
                at++;
            } else if (star != NONE && text[starAt] != '/') {
                at = ++starAt;
                next = star;
            } else {
                wideAt = wide == NONE ? NONE : further(operations[wide - 1], text, wideAt, to);
                if (wideAt == NONE) {
                    return false;
                }
                at = wideAt;
                next = wide;
                star = NONE;
            }
        }
        return true;
    }

    /** Where what follows a star may begin next, when it does not match at {@code at}. */
    private static int further(int operation, byte[] text, int at, int to) {
        if (operation == EVERYTHING) {
            return at < to ? at + 1 : NONE;
        }
        for (int i = at; i < to; i++) {
            if (text[i] == '/') {
                return i + 1;
            }
        }
        return NONE;
    }

    private boolean accepts(int operation, int b) {
        if (operation == ONE) {
            return b != '/';
        }
        return operation < CLASS ? operation == b : (classes[operation - CLASS][b >> 6] & 1L << b) != 0;
    }
}
