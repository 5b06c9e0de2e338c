package org.synccenter.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.PathChoice;
import org.synccenter.api.Side;
import org.synccenter.api.SyncException;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --prefer left|right|neither PATH}: which side wins at a path, whatever would be done otherwise. */
final class PreferOption {
    private static final String NAME = "--prefer";

    private PreferOption() {}

    static OptionSpec spec() {
        return OptionSpec.builder(NAME)
                .arity("2")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("left|right|neither PATH")
                .hideParamSyntax(true)
                .description(CliText.HELP_SYNC_PREFER.text())
                .build();
    }

    static List<PathChoice> choices(Options options) throws SyncException {
        List<String> words = options.has(NAME) ? options.values(NAME) : List.of();
        List<PathChoice> choices = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            choices.add(new PathChoice(ItemPath.plain(words.get(i + 1)), side(words.get(i)), null));
        }
        return choices;
    }

    private static @Nullable Side side(String word) throws SyncException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "left" -> Side.LEFT;
            case "right" -> Side.RIGHT;
            case "neither" -> null;
            default -> throw SyncException.invalid(CliText.BAD_PREFER.text(TerminalText.safe(word)));
        };
    }

    /** A path is one of one item: in another it could be something else. */
    static void requireOneItem(
            List<PathChoice> choices, Collection<? extends @Nullable List<ItemView>> targets, SyncCenter center)
            throws SyncException {
        List<ItemView> named = new ArrayList<>();
        for (@Nullable List<ItemView> items : targets) {
            named.addAll(items == null ? List.of() : items);
        }
        boolean one = targets.size() == 1 && named.size() == 1;
        if (!choices.isEmpty() && !one) {
            throw SyncException.invalid(CliText.PREFER_ONE_ITEM.text());
        }
        for (PathChoice choice : choices) {
            ItemPath.of(choice.path(), named.getFirst(), center);
        }
    }
}
