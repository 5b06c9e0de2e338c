package org.synccenter.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;

/**
 * Two texts merged as far as that needs no decision, in a form that a person edits: lines end with a line feed, and undecided places stand
 * between marks. Nothing that holds a mark can be saved. Immutable.
 */
public final class Merge {
    /** Larger texts are not merged here, in bytes. */
    public static final int MOST = 1 << 20;

    /** What is put in place of an undecided piece. */
    public enum Pick {
        LEFT,
        RIGHT,
        /** The left one, then the right one. */
        BOTH,
        /** What both came from. */
        BASE
    }

    private final Marks marks;
    private final String text;
    private final boolean based;
    private final Charset charset;
    private final boolean byteMark;
    private final String ending;

    private Merge(Text left, Text right, @Nullable Text base) {
        marks = Marks.unlike(Stream.of(left, right, base).filter(t -> t != null).toList());
        based = base != null;
        charset = chosen(left, right, base, Text::charset);
        byteMark = chosen(left, right, base, Text::mark);
        ending = chosen(left, right, base, Text::ending);
        List<Chunk> chunks = base == null
                ? ThreeWay.merge(left.lines(), right.lines())
                : ThreeWay.merge(base.lines(), left.lines(), right.lines());
        text = written(chunks, chosen(left, right, base, Text::ended));
    }

    /**
     * Merges two versions. Blocks (disk).
     *
     * @param base what both came from; null = nobody knows
     * @throws SyncException when one of them is no text that can be merged here
     */
    public static Merge of(Path left, Path right, @Nullable Path base) throws SyncException {
        @Nullable Text origin = null;
        if (base != null) {
            origin = text(base);
        }
        return new Merge(text(left), text(right), origin);
    }

    private static Text text(Path file) throws SyncException {
        Content content;
        try {
            content = Content.read(file);
        } catch (IOException e) {
            throw SyncException.unavailable(CompareText.UNREADABLE.text(), e);
        }
        if (content.size() > MOST) {
            throw SyncException.invalid(CompareText.MERGE_TOO_LARGE.text());
        }
        Text text = Text.of(content).orElseThrow(() -> SyncException.invalid(CompareText.MERGE_NO_TEXT.text()));
        if (!text.isPlain()) {
            throw SyncException.invalid(CompareText.MERGE_NOT_PLAIN.text());
        }
        return text;
    }

    /** What one side has changed counts; when both have, the left one's way is as good as any. */
    private static <T> T chosen(Text left, Text right, @Nullable Text base, Function<Text, T> of) {
        boolean leftIsOld = base != null && Objects.equals(of.apply(left), of.apply(base));
        return of.apply(leftIsOld ? right : left);
    }

    private String written(List<Chunk> chunks, boolean ended) {
        StringBuilder made = new StringBuilder();
        for (Chunk chunk : chunks) {
            switch (chunk) {
                case Chunk.Agreed(List<String> lines) -> lines.forEach(line -> Marks.line(made, line));
                case Chunk.Clash clash -> marks.write(made, clash);
            }
        }
        boolean clashAtEnd = !chunks.isEmpty() && chunks.getLast() instanceof Chunk.Clash;
        if (!ended && !clashAtEnd && !made.isEmpty()) {
            made.setLength(made.length() - 1);
        }
        return made.toString();
    }

    /** The merged text with its undecided places, to be edited. */
    public String text() {
        return text;
    }

    /** Whether it was merged by what both versions came from. */
    public boolean isBased() {
        return based;
    }

    /** How many places of an edited text are undecided. */
    public int undecided(String edited) {
        return marks.places(edited).size();
    }

    /** Whether an edited text may be saved: it holds no mark, not even part of an undecided place. */
    public boolean isDecided(String edited) {
        return !marks.anyIn(edited);
    }

    /**
     * Where an undecided place of an edited text lies, as offsets of its characters.
     *
     * @param index from 0 to before {@link #undecided}
     */
    public int from(String edited, int index) {
        return marks.places(edited).get(index).from();
    }

    /** The end of an undecided place, after its last mark. */
    public int to(String edited, int index) {
        return marks.places(edited).get(index).to();
    }

    /** What is to stand in an undecided place; what stands there now when nobody can tell what was there before. */
    public String picked(String edited, int index, Pick pick) {
        Marks.Place place = marks.places(edited).get(index);
        return switch (pick) {
            case LEFT -> place.left();
            case RIGHT -> place.right();
            case BOTH -> place.left() + place.right();
            case BASE -> {
                String before = place.base();
                yield before == null ? edited.substring(place.from(), place.to()) : before;
            }
        };
    }

    /**
     * The edited text as the versions were written: with their line ends, in their character set.
     *
     * @throws SyncException when places are undecided, or when it cannot be written so
     */
    public byte[] bytes(String edited) throws SyncException {
        if (!isDecided(edited)) {
            throw SyncException.invalid(CompareText.MERGE_UNDECIDED.text());
        }
        String whole = (byteMark ? "\uFEFF" : "") + edited.replace("\n", ending);
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(whole));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new SyncException(
                    SyncException.Kind.INVALID, CompareText.MERGE_LETTERS.text(charset.displayName()), e);
        }
    }

    /** Whether a file still holds our marks as lines, so that it is no finished work. Blocks (disk). */
    public static boolean isUndecided(Path file) throws SyncException {
        try {
            return Text.of(Content.read(file)).filter(Marks::areIn).isPresent();
        } catch (IOException e) {
            throw SyncException.unavailable(CompareText.UNREADABLE.text(), e);
        }
    }
}
