package org.synccenter.handlers.folder;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Category;
import org.synccenter.filesync.core.Handling;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.core.SyncRules;

/** Rules for single kinds of changes in the words of settings and of the command line, such as {@code right.deleted=ignore}. */
final class ChangeRules {
    private static final Pattern FORM = Pattern.compile("(\\w+)\\.(\\w+)=(\\w+)");

    private ChangeRules() {}

    /**
     * The mode's rules with these in their place.
     *
     * @throws SyncException when a line is no rule, or two are about the same changes
     */
    static SyncRules of(SyncMode mode, List<String> lines) throws SyncException {
        SyncRules rules = mode.rules();
        Set<String> seen = new HashSet<>();
        for (String line : lines) {
            Matcher parts = FORM.matcher(line.strip());
            if (!parts.matches()) {
                throw unknown(line);
            }
            Side side = find(Side.values(), parts.group(1)).orElseThrow(() -> unknown(line));
            Category category = find(Category.values(), parts.group(2)).orElseThrow(() -> unknown(line));
            Handling handling = find(Handling.values(), parts.group(3)).orElseThrow(() -> unknown(line));
            if (!seen.add(word(side, category))) {
                throw SyncException.invalid(FolderText.RULE_TWICE.text(word(side, category)));
            }
            rules = rules.with(side, category, handling);
        }
        return rules;
    }

    private static SyncException unknown(String line) {
        return SyncException.invalid(FolderText.RULE_UNKNOWN.text(line));
    }

    private static <T extends Enum<T>> Optional<T> find(T[] values, String word) {
        return Arrays.stream(values)
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** The changes that a rule is about, such as {@code right.deleted}. */
    static String word(Side side, Category category) {
        return (side.name() + "." + category.name()).toLowerCase(Locale.ROOT);
    }
}
