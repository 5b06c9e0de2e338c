package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a glob: {@code *} and {@code ?} stop at a slash, {@code **} between slashes is any number of directories, {@code [a-z]} and
 * {@code [!a-z]} are classes, a backslash takes the next character as it is.
 */
final class GlobParser {
    private final String glob;
    private final List<GlobToken> tokens = new ArrayList<>();
    private int at;

    GlobParser(String glob) {
        this.glob = glob;
    }

    List<GlobToken> tokens() {
        while (at < glob.length()) {
            GlobToken token = switch (glob.charAt(at)) {
                case '*' -> stars();
                case '?' -> any();
                case '[' -> characterClass();
                case '\\' -> escaped();
                default -> literal(glob.charAt(at++));
            };
            if (token == null) {
                return List.of(new GlobToken.Nothing());
            }
            tokens.add(token);
        }
        return List.copyOf(tokens);
    }

    private static GlobToken literal(char c) {
        BitSet accepted = new BitSet();
        accepted.set(c);
        return new GlobToken.One(accepted);
    }

    private GlobToken any() {
        at++;
        BitSet accepted = new BitSet();
        accepted.set(0, 256);
        accepted.clear('/');
        return new GlobToken.One(accepted);
    }

    private @Nullable GlobToken escaped() {
        at += 2;
        return at > glob.length() ? null : literal(glob.charAt(at - 1));
    }

    private GlobToken stars() {
        boolean opens = at == 0 || glob.charAt(at - 1) == '/';
        int from = at;
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        boolean atEnd = at == glob.length();
        if (at - from != 2 || !opens || !(atEnd || glob.charAt(at) == '/')) {
            return new GlobToken.Star();
        }
        if (atEnd) {
            return new GlobToken.Everything(); // "a/**" is everything in a, not a itself
        }
        at++;
        return new GlobToken.Directories();
    }

    private @Nullable GlobToken characterClass() {
        at++;
        boolean negated = at < glob.length() && (glob.charAt(at) == '!' || glob.charAt(at) == '^');
        if (negated) {
            at++;
        }
        BitSet accepted = new BitSet();
        for (boolean first = true; at < glob.length() && (first || glob.charAt(at) != ']'); first = false) {
            if (glob.startsWith("[:", at)) {
                int end = glob.indexOf(":]", at + 2);
                if (end < 0 || !PosixClasses.add(accepted, glob.substring(at + 2, end))) {
                    return null;
                }
                at = end + 2;
            } else {
                range(accepted);
            }
        }
        if (at >= glob.length()) {
            return null;
        }
        at++;
        if (negated) {
            accepted.flip(0, 256);
        }
        accepted.clear('/');
        return new GlobToken.One(accepted);
    }

    private void range(BitSet accepted) {
        char from = member();
        boolean isRange = at + 1 < glob.length() && glob.charAt(at) == '-' && glob.charAt(at + 1) != ']';
        if (!isRange) {
            accepted.set(from);
            return;
        }
        at++;
        char to = member();
        if (from <= to) {
            accepted.set(from, to + 1);
        }
    }

    private char member() {
        if (glob.charAt(at) == '\\' && at + 1 < glob.length()) {
            at++;
        }
        return glob.charAt(at++);
    }
}
