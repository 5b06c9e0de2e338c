package org.synccenter.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synccenter.api.SyncException;

/**
 * How a merge tool of the person's own is called: words with {@code %left}, {@code %right}, {@code %base} and {@code %result} in them.
 * There is no shell between: what is in a file's name stays a name. A word in quotation marks may hold blanks.
 */
public final class ToolCommand {
    /** The setting of the center in which it is kept. */
    public static final String SETTING = "conflicts.merge-tool";

    private static final Set<String> IN_TERMINAL = Set.of(
            "vi", "nano", "sdiff", "micro", "mcedit", "mcdiff", "hx", "helix", "kak", "joe", "ne", "less", "diff3");
    private static final Set<String> WITH_WINDOW = Set.of("-g", "--gui");
    private static final Set<String> WITHOUT_WINDOW = Set.of("-nw", "--no-window-system", "-t", "--tty");

    private final List<String> words;

    private ToolCommand(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** @throws SyncException when it cannot be called so, with what is wrong */
    public static ToolCommand parse(String typed) throws SyncException {
        List<String> words = words(typed);
        if (words.isEmpty() || words.getFirst().isBlank()) {
            throw SyncException.invalid(CompareText.TOOL_EMPTY.text());
        }
        String rest = String.join(" ", words.subList(1, words.size()));
        if (!rest.contains("%left") || !rest.contains("%right") || !rest.contains("%result")) {
            throw SyncException.invalid(CompareText.TOOL_PLACES.text());
        }
        return new ToolCommand(words);
    }

    private static List<String> words(String typed) throws SyncException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (char c : typed.strip().toCharArray()) {
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                begun = true;
            } else if (Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw SyncException.invalid(CompareText.TOOL_QUOTE.text());
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    /** Whether it is known to work in a terminal alone. */
    boolean needsTerminal() {
        String program = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        return switch (program) {
            case "vim", "vimdiff", "nvim" -> words.stream().noneMatch(WITH_WINDOW::contains);
            case "emacs", "emacsclient" -> words.stream().anyMatch(WITHOUT_WINDOW::contains);
            default -> IN_TERMINAL.contains(program);
        };
    }

    /** The tool's name as it was typed. */
    public String name() {
        return words.getFirst();
    }

    /** What is called. */
    List<String> call(Path left, Path right, Path base, Path result) {
        Map<String, Path> files = Map.of("%left", left, "%right", right, "%base", base, "%result", result);
        List<String> call = new ArrayList<>();
        for (String word : words) {
            call.add(call.isEmpty() ? word : filled(word, files));
        }
        return call;
    }

    /** In one pass, so that a placeholder in a file's name stays one. */
    private static String filled(String word, Map<String, Path> files) {
        StringBuilder made = new StringBuilder();
        int i = 0;
        while (i < word.length()) {
            String rest = word.substring(i);
            String key =
                    files.keySet().stream().filter(rest::startsWith).findFirst().orElse("");
            made.append(key.isEmpty() ? rest.substring(0, 1) : String.valueOf(files.get(key)));
            i += key.isEmpty() ? 1 : key.length();
        }
        return made.toString();
    }
}
