package org.synccenter.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines that show in a text where it is undecided. They are such as neither version holds, so that what is found is ours.
 *
 * @param left before what the left has
 * @param base before what both came from
 * @param between before what the right has
 * @param right after it
 */
record Marks(String left, String base, String between, String right) {
    private static final Marks USUAL = new Marks("<<<<<<< LEFT", "||||||| BEFORE", "======= RIGHT", ">>>>>>> END");

    /** Marks that are no lines of these texts. */
    static Marks unlike(List<Text> texts) {
        Marks marks = USUAL;
        for (int i = 2; texts.stream().anyMatch(marks::occurIn); i++) {
            String tail = " " + i;
            marks = new Marks(USUAL.left + tail, USUAL.base + tail, USUAL.between + tail, USUAL.right + tail);
        }
        return marks;
    }

    private boolean occurIn(Text text) {
        return text.lines().stream().anyMatch(line -> all().anyMatch(line::equals));
    }

    private Stream<String> all() {
        return Stream.of(left, base, between, right);
    }

    /** Whether the text still holds one of the usual marks as a line. */
    static boolean areIn(Text text) {
        return USUAL.occurIn(text);
    }

    boolean anyIn(String text) {
        return text.lines().anyMatch(line -> all().anyMatch(line::equals));
    }

    /** Pieces of an edited text that are undecided. */
    List<Place> places(String text) {
        Pattern pattern = Pattern.compile(
                "^" + Pattern.quote(left) + "\n(.*?)(?:^" + Pattern.quote(base) + "\n(.*?))?^" + Pattern.quote(between)
                        + "\n(.*?)^" + Pattern.quote(right) + "(?:\n|\\z)",
                Pattern.MULTILINE | Pattern.DOTALL);
        List<Place> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(new Place(matcher.start(), matcher.end(), matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return places;
    }

    /** An undecided piece of a text: from, to, and what each side has there; nobody may be able to tell what was before. */
    record Place(int from, int to, String left, @Nullable String base, String right) {}

    void write(StringBuilder text, Chunk.Clash clash) {
        line(text, left);
        clash.left().forEach(l -> line(text, l));
        List<String> before = clash.base();
        if (before != null) {
            line(text, base);
            before.forEach(l -> line(text, l));
        }
        line(text, between);
        clash.right().forEach(l -> line(text, l));
        line(text, right);
    }

    static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
