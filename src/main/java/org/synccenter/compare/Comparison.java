package org.synccenter.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How two versions differ. Immutable. */
public sealed interface Comparison {

    /** How much of each file is compared, in bytes. */
    int MOST = Content.MOST;

    /** Whether only the beginnings were compared, because a file is larger than {@link #MOST}. */
    boolean cut();

    /**
     * Two texts; a version that is not there is one without lines.
     *
     * @param rows all lines, also those that are the same
     * @param added lines that are only on the right, or changed
     * @param removed lines that are only on the left, or changed
     * @param onlyEnds whether nothing differs but line ends or the way in which letters are written down
     */
    record Texts(List<DiffRow> rows, int added, int removed, boolean onlyEnds, boolean cut) implements Comparison {
        public Texts {
            rows = List.copyOf(rows);
        }
    }

    /** Two pictures; null = not there, or no picture. */
    record Images(@Nullable ImageHead left, @Nullable ImageHead right, boolean cut) implements Comparison {}

    /**
     * Neither.
     *
     * @param differing bytes that differ, counting what one is longer than the other; of the beginnings only when {@code cut}
     */
    record Bytes(long differing, boolean cut) implements Comparison {}

    /**
     * Compares two versions. Blocks (disk) for as long as reading at most twice {@link #MOST} takes; bounded in time whatever is in them.
     *
     * @param left a file; null = there is none on this side
     * @param right a file; null = there is none on this side
     * @throws IOException when one of them cannot be read or is no plain file
     */
    static Comparison of(@Nullable Path left, @Nullable Path right) throws IOException {
        @Nullable Content a = left == null ? null : Content.read(left);
        @Nullable Content b = right == null ? null : Content.read(right);
        boolean cut = (a != null && !a.isWhole()) || (b != null && !b.isWhole());
        Optional<ImageHead> first = a == null ? Optional.empty() : ImageHead.of(a.bytes());
        Optional<ImageHead> second = b == null ? Optional.empty() : ImageHead.of(b.bytes());
        if (first.isPresent() || second.isPresent()) {
            return new Images(first.orElse(null), second.orElse(null), cut);
        }
        Content none = new Content(new byte[0], 0);
        Content one = a == null ? none : a;
        Content other = b == null ? none : b;
        Optional<Text> text = Text.of(one);
        Optional<Text> otherText = Text.of(other);
        if (text.isEmpty() || otherText.isEmpty()) {
            return new Bytes(differing(one, other), cut);
        }
        List<DiffRow> all = LineDiff.rows(text.get().lines(), otherText.get().lines());
        List<DiffRow> rows = cut ? withoutTail(all) : all;
        int added =
                (int) rows.stream().filter(r -> r.differs() && r.right() > 0).count();
        int removed =
                (int) rows.stream().filter(r -> r.differs() && r.left() > 0).count();
        return new Texts(rows, added, removed, added + removed == 0 && differing(one, other) > 0, cut);
    }

    /** Where two beginnings end, the one that is ahead has lines more; that is no difference. */
    private static List<DiffRow> withoutTail(List<DiffRow> rows) {
        int end = rows.size();
        while (end > 0 && (rows.get(end - 1).left() == 0 || rows.get(end - 1).right() == 0)) {
            end--;
        }
        return end == 0 ? rows : rows.subList(0, end);
    }

    private static long differing(Content a, Content b) {
        int common = Math.min(a.bytes().length, b.bytes().length);
        long differing = 0;
        int at = Arrays.mismatch(a.bytes(), 0, common, b.bytes(), 0, common);
        for (int i = at < 0 ? common : at; i < common; i++) {
            differing += a.bytes()[i] == b.bytes()[i] ? 0 : 1;
        }
        return differing + Math.abs(a.size() - b.size());
    }
}
