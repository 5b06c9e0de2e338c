package org.synccenter.filesync.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which entries are left alone: lines in the syntax of {@code .gitignore}, limits of size and age, and presets. The last line that
 * speaks of an entry decides. Immutable, for any number of threads. Works on raw bytes, so {@code ?} is one byte of a name.
 *
 * <p>Lines about names are for a scan, which asks {@link #ignores}. Limits are about what a path is on both sides, so they are asked once
 * both are known, by {@link #leavesAlone}: an old file that was edited on one side is not old any more.
 */
public final class Filter {
    /** Leaves alone only what no filter may let through: {@code .sync-center} directories and our own temporary files. */
    public static final Filter NONE = of(List.of());

    private static final String OWN_DIRECTORY = ".sync-center";
    private static final String OWN_BEGINNING = ".sc-";
    private static final String OWN_END = ".tmp";

    private record Line(String text, @Nullable FilterPreset preset, FilterRule rule) {}

    private final Line[] lastFirst;
    private final boolean limited;
    private final boolean named;

    private Filter(List<Line> lines) {
        this.lastFirst = lines.reversed().toArray(Line[]::new);
        this.named = lines.stream().anyMatch(l -> l.rule instanceof IgnoreRule);
        this.limited = lines.stream().anyMatch(l -> l.rule instanceof FileLimit);
    }

    /**
     * The filter of these lines, top-level patterns relative to the root; empty lines and comments are allowed. A line that
     * {@link #isFaulty} is a pattern like any other.
     */
    public static Filter of(List<String> lines) {
        List<Line> parsed = new ArrayList<>();
        for (String line : lines) {
            FilterPreset preset = FilterPreset.of(line).orElse(null);
            for (String each : preset == null ? List.of(line) : preset.lines()) {
                FilterRule rule = FileLimit.parse(each);
                if (rule == null) {
                    rule = IgnoreRule.parse(each);
                }
                if (rule != null) {
                    parsed.add(new Line(each, preset, rule));
                }
            }
        }
        return new Filter(parsed);
    }

    /** Whether a line names a preset that there is not, a limit that cannot be understood, or a pattern that matches nothing at all. */
    public static boolean isFaulty(String line) {
        return IgnoreRule.isFaulty(line)
                || (FilterPreset.isMeant(line) && FilterPreset.of(line).isEmpty())
                || (FileLimit.isMeant(line) && FileLimit.parse(line) == null);
    }

    /**
     * False when a name that begins like this is certainly not left alone for it, so that nobody need ask by path. Quick, for a scan that
     * meets a million names.
     *
     * @param name holds the name from its first byte on
     */
    public boolean mayIgnore(byte[] name, int length) {
        return named || (length > 1 && name[0] == '.' && name[1] == 's');
    }

    /**
     * True when the entry at {@code path} is left alone for its name, provided its parents are not. Made for a scan, which does not go
     * below what is ignored.
     */
    public boolean ignores(RelPath path, boolean directory) {
        byte[] bytes = path.bytes();
        return ignores(bytes, lastName(bytes), bytes.length, directory);
    }

    /**
     * As {@link #ignores(RelPath, boolean)}, without making any object.
     *
     * @param path the bytes of the path from the root; the first {@code length} count
     * @param name where in them the last name begins
     */
    public boolean ignores(byte[] path, int name, int length, boolean directory) {
        if (length == 0) {
            return false;
        }
        if (isOwn(path, name, length)) {
            return true;
        }
        Line line = lineAbout(path, name, length, directory);
        return line != null && line.rule instanceof IgnoreRule rule && !rule.negated();
    }

    /** The line about its name that decides; null when none does. */
    private @Nullable Line lineAbout(byte[] path, int name, int length, boolean directory) {
        for (Line line : lastFirst) {
            if (line.rule instanceof IgnoreRule rule && rule.matches(path, name, length, directory)) {
                return line;
            }
        }
        return null;
    }

    /** As {@link #ignores}, also true when a directory above is left alone: nothing can bring back what is in it. */
    public boolean ignoresWithParents(RelPath path, boolean directory) {
        return !path.isRoot() && (ignoresWithParents(path.parent(), true) || ignores(path, directory));
    }

    /** Whether there is a limit at all; if not, {@link #leavesAlone} need not be asked. */
    public boolean hasLimits() {
        return limited;
    }

    /**
     * True when a file that {@link #ignores} lets through is left alone for what it is.
     *
     * @param size of the larger version, in bytes
     * @param modified when the younger version was, null when no store says it
     */
    public boolean leavesAlone(RelPath path, long size, @Nullable Instant modified, Instant now) {
        return limited && limitOn(path, size, modified, now) != null;
    }

    private @Nullable Line limitOn(RelPath path, long size, @Nullable Instant modified, Instant now) {
        byte[] bytes = path.bytes();
        int name = lastName(bytes);
        for (Line line : lastFirst) {
            switch (line.rule) {
                case FileLimit limit -> {
                    if (limit.matches(size, modified, now)) {
                        return line;
                    }
                }
                case IgnoreRule rule -> {
                    if (rule.matches(bytes, name, bytes.length, false)) {
                        return null; // brought back, or the scan would not have let it through
                    }
                }
            }
        }
        return null;
    }

    /**
     * What leaves a path alone for its name or for that of a directory above it; empty when nothing does.
     *
     * @param directory whether the path is one
     */
    public Optional<FilterDecision> decision(RelPath path, boolean directory) {
        if (path.isRoot()) {
            return Optional.empty();
        }
        Optional<FilterDecision> above = decision(path.parent(), true);
        if (above.isPresent() || !ignores(path, directory)) {
            return above;
        }
        byte[] bytes = path.bytes();
        int name = lastName(bytes);
        Line line = isOwn(bytes, name, bytes.length) ? null : lineAbout(bytes, name, bytes.length, directory);
        return Optional.of(decision(path, line));
    }

    /** The limit for which {@link #leavesAlone} leaves a file alone; empty when none does. */
    public Optional<FilterDecision> limit(RelPath path, long size, @Nullable Instant modified, Instant now) {
        Line line = limitOn(path, size, modified, now);
        return line == null ? Optional.empty() : Optional.of(decision(path, line));
    }

    private static FilterDecision decision(RelPath path, @Nullable Line line) {
        return new FilterDecision(path, line == null ? null : line.text, line == null ? null : line.preset);
    }

    // Whatever it is: a link or file of that name would be in our way all the same.
    private static boolean isOwn(byte[] path, int name, int length) {
        return path[name] == '.'
                && ((length - name == OWN_DIRECTORY.length() && has(path, name, OWN_DIRECTORY))
                        || isPrivate(path, name, length));
    }

    /** Where in the bytes of a path its last name begins. */
    private static int lastName(byte[] path) {
        int at = path.length;
        while (at > 0 && path[at - 1] != '/') {
            at--;
        }
        return at;
    }

    private static boolean has(byte[] bytes, int at, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is a name that we give to what is not complete yet. */
    public static boolean isPrivate(Name name) {
        return name.raw().startsWith(OWN_BEGINNING)
                && isPrivate(name.bytes(), 0, name.raw().length());
    }

    /** As {@link #isPrivate(Name)}, of the bytes from {@code from} to before {@code to}. */
    public static boolean isPrivate(byte[] bytes, int from, int to) {
        int end = to - OWN_END.length();
        if (end < from + OWN_BEGINNING.length() || !has(bytes, from, OWN_BEGINNING) || !has(bytes, end, OWN_END)) {
            return false;
        }
        int at = from + OWN_BEGINNING.length();
        int batch = at;
        while (at < end && isLetterOrDigit(bytes[at])) {
            at++;
        }
        int number = at + 1;
        boolean hyphen = at > batch && at < end && bytes[at] == '-';
        for (at = number; hyphen && at < end; at++) {
            hyphen = bytes[at] >= '0' && bytes[at] <= '9';
        }
        return hyphen && end > number;
    }

    private static boolean isLetterOrDigit(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }
}
