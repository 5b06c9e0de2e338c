package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Reads a glob: {@code *} and {@code ?} stop at a slash, {@code **} between slashes is any number of directories, {@code [a-z]} and
 * {@code [!a-z]} are classes, a backslash takes the next character as it is. In the corners it does what git's own reader does.
 */
final class GlobParser {
    private final String glob;
    private final int[] operations;
    private final List<long[]> classes = new ArrayList<>();
    private int count;
    private int at;
    private boolean malformed;

    /** @param glob raw bytes, one char a byte */
    GlobParser(String glob) {
        this.glob = glob;
        this.operations = new int[glob.length()];
    }

    Glob glob() {
        while (at < glob.length() && !malformed) {
            operations[count++] = switch (glob.charAt(at)) {
                case '*' -> stars();
                case '?' -> one();
                case '[' -> characterClass();
                case '\\' -> escaped();
                default -> glob.charAt(at++);
            };
        }
        return new Glob(Arrays.copyOf(operations, count), classes.toArray(long[][]::new), malformed);
    }

    private int one() {
        at++;
        return Glob.ONE;
    }

    private int escaped() {
        at += 2;
        malformed |= at > glob.length();
        return malformed ? 0 : glob.charAt(at - 1);
    }

    private int stars() {
        boolean opens = at == 0 || glob.charAt(at - 1) == '/';
        int from = at;
        while (peek() == '*') {
            at++;
        }
        if (at - from == 1 || !opens) {
            return Glob.STAR;
        }
        if (peek() == '/') {
            at++;
            return Glob.DIRECTORIES;
        }
        boolean closes = at == glob.length() || glob.startsWith("\\/", at);
        return closes ? Glob.EVERYTHING : Glob.STAR;
    }

    /** The next character; NUL, which no line has, at the end. */
    private char peek() {
        return at < glob.length() ? glob.charAt(at) : 0;
    }

    private int characterClass() {
        at++;
        boolean negated = peek() == '!' || peek() == '^';
        if (negated) {
            at++;
        }
        BitSet accepted = new BitSet();
        members(accepted);
        if (negated) {
            accepted.flip(0, 256);
        }
        accepted.clear('/');
        classes.add(Arrays.copyOf(accepted.toLongArray(), 4));
        return Glob.CLASS + classes.size() - 1;
    }

    // The first member may be a closing bracket. After a range or a named class a hyphen begins no range.
    private void members(BitSet accepted) {
        char before = 0;
        do {
            char c = peek();
            boolean hyphen = c == '-' && before != 0 && at + 1 < glob.length() && glob.charAt(at + 1) != ']';
            if (hyphen) {
                at++;
                char to = member();
                if (before <= to) {
                    accepted.set(before, to + 1);
                }
                before = 0;
            } else if (c == '[' && isNamed()) {
                int end = glob.indexOf(']', at);
                malformed |= !PosixClasses.add(accepted, glob.substring(at + 2, end - 1));
                at = end + 1;
                before = 0;
            } else {
                before = member();
                accepted.set(before);
            }
            malformed |= at >= glob.length();
        } while (!malformed && peek() != ']');
        at++;
    }

    /** Whether this is {@code [:name:]}; what only begins like it is a bracket like any other. */
    private boolean isNamed() {
        if (!glob.startsWith("[:", at)) {
            return false;
        }
        int end = glob.indexOf(']', at + 2);
        malformed |= end < 0;
        return end > at + 2 && glob.charAt(end - 1) == ':';
    }

    private char member() {
        if (peek() == '\\') {
            at++;
        }
        char c = peek();
        malformed |= at >= glob.length();
        at++;
        return c;
    }
}
