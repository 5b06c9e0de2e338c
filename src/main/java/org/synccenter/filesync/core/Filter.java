package org.synccenter.filesync.core;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Says which entries are left alone, in the syntax of {@code .gitignore}. Immutable, for any number of threads. Works on raw bytes,
 * so {@code ?} is one byte of a name.
 */
public final class Filter {
    /** Leaves alone only what no filter may let through: {@code .sync-center} directories and our own temporary files. */
    public static final Filter NONE = of(List.of());

    private static final Name OWN_DIRECTORY = Name.ofUtf8(".sync-center");
    private static final Pattern OWN_TEMPORARY = Pattern.compile("\\.sc-[A-Za-z0-9]+-[0-9]+\\.tmp");

    private final List<IgnoreRule> lastFirst;

    private Filter(List<IgnoreRule> lastFirst) {
        this.lastFirst = lastFirst;
    }

    /** The filter of these lines, top-level patterns relative to the root; empty lines and comments are allowed. */
    public static Filter of(List<String> lines) {
        List<IgnoreRule> rules =
                lines.stream().map(IgnoreRule::parse).filter(Objects::nonNull).toList();
        return new Filter(rules.reversed());
    }

    /**
     * False when a name that begins like this is certainly not left alone, so that nobody need ask by path. Quick, for a scan that
     * meets a million names.
     *
     * @param name holds the name from its first byte on
     */
    public boolean mayIgnore(byte[] name, int length) {
        return !lastFirst.isEmpty() || (length > 1 && name[0] == '.' && name[1] == 's');
    }

    /**
     * True when the entry at {@code path} is left alone, provided its parents are not. Made for a scan, which does not go below
     * what is ignored.
     */
    public boolean ignores(RelPath path, boolean directory) {
        if (path.isRoot()) {
            return false;
        }
        Name name = path.name();
        if (isOwn(name)) {
            return true;
        }
        for (IgnoreRule rule : lastFirst) {
            if (rule.matches(path, name, directory)) {
                return !rule.negated();
            }
        }
        return false;
    }

    /** As {@link #ignores}, also true when a directory above is left alone: nothing can bring back what is in it. */
    public boolean ignoresWithParents(RelPath path, boolean directory) {
        return !path.isRoot() && (ignoresWithParents(path.parent(), true) || ignores(path, directory));
    }

    // Whatever it is: a link or file of that name would be in our way all the same.
    private static boolean isOwn(Name name) {
        return name.equals(OWN_DIRECTORY) || isPrivate(name);
    }

    /** Whether this is a name that we give to what is not complete yet. */
    public static boolean isPrivate(Name name) {
        return OWN_TEMPORARY.matcher(name.raw()).matches();
    }
}
