package org.synccenter.filesync.core;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A shell pattern on raw bytes (a Latin-1 string, one char a byte): {@code *} and {@code ?} stop at a slash, {@code **} between
 * slashes is any number of directories, {@code [a-z]} and {@code [!a-z]} are classes, a backslash takes the next character as it
 * is.
 */
final class Glob {
    // Matches nothing: what an unfinished class or a lone trailing backslash does in git, too.
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    static Glob compile(String glob) {
        return new Glob(new Translation(glob).pattern());
    }

    boolean matches(String raw) {
        return pattern.matcher(raw).matches();
    }

    /** Goes through the glob once and writes the regular expression that means the same. */
    private static final class Translation {
        private final String glob;
        private final StringBuilder regex = new StringBuilder();
        private int at;

        Translation(String glob) {
            this.glob = glob;
        }

        Pattern pattern() {
            while (at < glob.length()) {
                char c = glob.charAt(at);
                boolean valid =
                        switch (c) {
                            case '*' -> stars();
                            case '?' -> one("[^/]");
                            case '[' -> characterClass();
                            case '\\' -> escaped();
                            default -> one(literal(c));
                        };
                if (!valid) {
                    return NOTHING;
                }
            }
            try {
                return Pattern.compile(regex.toString(), Pattern.DOTALL);
            } catch (PatternSyntaxException e) {
                return NOTHING; // a class such as [z-a]
            }
        }

        private boolean one(String translation) {
            regex.append(translation);
            at++;
            return true;
        }

        private boolean escaped() {
            at++;
            return at < glob.length() && one(literal(glob.charAt(at)));
        }

        private boolean stars() {
            int end = at;
            while (end < glob.length() && glob.charAt(end) == '*') {
                end++;
            }
            boolean opens = at == 0 || glob.charAt(at - 1) == '/';
            boolean atEnd = end == glob.length();
            boolean closes = atEnd || glob.charAt(end) == '/';
            if (end - at != 2 || !opens || !closes) {
                regex.append("[^/]*");
            } else if (atEnd) {
                regex.append(".+"); // "a/**" is everything in a, not a itself
            } else {
                regex.append("(?:[^/]+/)*");
                end++;
            }
            at = end;
            return true;
        }

        private boolean characterClass() {
            int i = at + 1;
            boolean negated = i < glob.length() && (glob.charAt(i) == '!' || glob.charAt(i) == '^');
            if (negated) {
                i++;
            }
            StringBuilder members = new StringBuilder();
            boolean first = true;
            while (i < glob.length() && (first || glob.charAt(i) != ']')) {
                char c = glob.charAt(i);
                if (c == '[' && glob.startsWith("[:", i)) {
                    int end = glob.indexOf(":]", i + 2);
                    String named = end < 0 ? null : PosixClasses.regex(glob.substring(i + 2, end));
                    if (named == null) {
                        return false;
                    }
                    members.append(named);
                    i = end + 2;
                } else if (c == '-' && !first && i + 1 < glob.length() && glob.charAt(i + 1) != ']') {
                    members.append('-');
                    i++;
                } else {
                    if (c == '\\' && i + 1 < glob.length()) {
                        i++;
                    }
                    members.append(literal(glob.charAt(i)));
                    i++;
                }
                first = false;
            }
            if (i >= glob.length()) {
                return false;
            }
            // A class never matches a slash.
            regex.append("(?!/)[").append(negated ? "^" : "").append(members).append(']');
            at = i + 1;
            return true;
        }

        private static String literal(char c) {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            return plain ? String.valueOf(c) : String.format("\\x%02x", (int) c);
        }
    }
}
