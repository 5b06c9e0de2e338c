package org.synccenter.ui.holds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.synccenter.api.Hold;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.Formats;

/** What a question is about in a few lines: the places where most would go. */
public final class LossSummary {
    private LossSummary() {}

    /**
     * One line for each of the largest places, and one for the rest; empty when nothing would be deleted.
     *
     * @param most how many lines at most, at least 2
     */
    public static List<String> of(Hold hold, Formats formats, int most) {
        Loss at = LossTree.of(hold);
        // Where all of it lies in one folder, the places in that folder say more.
        while (at.children().size() == 1 && !at.children().getFirst().isFile()) {
            at = at.children().getFirst();
        }
        List<Loss> places = new ArrayList<>(at.children());
        places.sort(Comparator.comparingInt(Loss::asks)
                .thenComparingLong(Loss::bytes)
                .reversed());
        int shown = places.size() <= most ? places.size() : most - 1;
        List<String> lines = new ArrayList<>();
        places.subList(0, shown).forEach(place -> lines.add(line(place, formats)));
        if (shown < places.size()) {
            lines.add(HoldText.SUMMARY_MORE.text(places.size() - shown));
        }
        return lines;
    }

    private static String line(Loss place, Formats formats) {
        String path = VisibleText.line(place.path());
        if (place.isFile()) {
            return place.bytes() > 0 ? path + ", " + formats.bytes(place.bytes()) : path;
        }
        return place.bytes() > 0
                ? HoldText.SUMMARY_ROW_BYTES.text(path, place.asks(), formats.bytes(place.bytes()))
                : HoldText.SUMMARY_ROW.text(path, place.asks());
    }
}
