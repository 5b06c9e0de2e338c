package org.synccenter.ui.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The entries that fit what was typed, best first. On the UI thread. */
public final class PaletteViewModel {
    private static final int NO_FIT = -1;

    private final List<PaletteEntry> all;
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();

    private record Fit(PaletteEntry entry, int distance) {}

    /** @param all in the order in which they stand while nothing is typed */
    public PaletteViewModel(List<PaletteEntry> all) {
        this.all = List.copyOf(all);
        found.setAll(this.all);
    }

    /** Something else was typed. Every word of it has to fit, in any order. */
    public void search(String text) {
        String[] words = text.strip().toLowerCase(Locale.getDefault()).split("\\s+");
        found.setAll(all.stream()
                .map(entry -> new Fit(entry, distance(entry, words)))
                .filter(fit -> fit.distance() != NO_FIT)
                .sorted(Comparator.comparingInt(Fit::distance))
                .map(Fit::entry)
                .toList());
    }

    private static int distance(PaletteEntry entry, String... words) {
        int sum = 0;
        for (String word : words) {
            int one = best(entry, word);
            if (one == NO_FIT) {
                return NO_FIT;
            }
            sum += one;
        }
        return sum;
    }

    private static int best(PaletteEntry entry, String word) {
        int name = distance(entry.name(), word);
        int place = distance(entry.place(), word);
        if (name == NO_FIT) {
            return place == NO_FIT ? NO_FIT : place + 4;
        }
        return name;
    }

    /** 0 = its beginning, 1 = the beginning of a word, 2 = within a word, 3 = its letters in this order with others between. */
    private static int distance(String text, String word) {
        String lower = text.toLowerCase(Locale.getDefault());
        int at = lower.indexOf(word);
        if (at == 0) {
            return 0;
        }
        for (int i = at; i > 0; i = lower.indexOf(word, i + 1)) {
            if (!Character.isLetterOrDigit(lower.charAt(i - 1))) {
                return 1;
            }
        }
        if (at > 0) {
            return 2;
        }
        int next = 0;
        for (int i = 0; i < lower.length() && next < word.length(); i++) {
            if (lower.charAt(i) == word.charAt(next)) {
                next++;
            }
        }
        return word.length() > 1 && next == word.length() ? 3 : NO_FIT;
    }

    public ObservableList<PaletteEntry> found() {
        return found;
    }
}
