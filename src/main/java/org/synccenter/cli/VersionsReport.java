package org.synccenter.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.ConflictFiles.Ancestor;
import org.synccenter.api.SyncException;
import org.synccenter.compare.Comparison;
import org.synccenter.compare.DiffRow;
import org.synccenter.compare.ImageHead;
import org.synccenter.compare.Merge;
import org.synccenter.compare.Segment;
import org.synccenter.engine.SyncCenter;
import tools.jackson.databind.node.ObjectNode;

/** Tells how the versions of a conflict differ, and what they are together. */
record VersionsReport(Options options, SyncCenter center, CommandIo io) {
    /** Lines around a difference that are printed with it. */
    private static final int AROUND = 3;

    int diff(Conflict conflict) throws SyncException {
        ConflictFiles.Found files = center.conflictFiles(conflict);
        Comparison comparison = compared(files);
        if (options.json()) {
            Json.print(io, document(conflict, files, comparison));
        } else {
            print(comparison);
        }
        return ExitCode.OK;
    }

    private static @Nullable Comparison compared(ConflictFiles.Found files) throws SyncException {
        if (files.left() == null && files.right() == null) {
            return null;
        }
        try {
            return Comparison.of(files.left(), files.right());
        } catch (IOException e) {
            throw SyncException.unavailable(VersionsText.UNREADABLE.text(), e);
        }
    }

    private void print(@Nullable Comparison comparison) {
        if (comparison != null && comparison.cut()) {
            io.err().println(VersionsText.CUT.text(Comparison.MOST));
        }
        switch (comparison) {
            case null -> io.out().println(VersionsText.NO_FILES.text());
            case Comparison.Texts texts
            when texts.added() + texts.removed() == 0 ->
                io.out().println((texts.onlyEnds() ? VersionsText.ONLY_ENDS : VersionsText.SAME).text());
            case Comparison.Texts texts -> print(texts.rows());
            case Comparison.Images images -> {
                io.out().println(words(VersionsText.LEFT.text(), images.left()));
                io.out().println(words(VersionsText.RIGHT.text(), images.right()));
            }
            case Comparison.Bytes bytes -> io.out().println(VersionsText.BYTES_DIFFER.text(bytes.differing()));
        }
    }

    private static String words(String side, @Nullable ImageHead head) {
        return head == null
                ? VersionsText.NO_PICTURE.text(side)
                : VersionsText.PICTURE.text(side, head.format(), head.width(), head.height());
    }

    /** What only the left has after a minus, what only the right has after a plus; long stretches that are the same are left out. */
    private void print(List<DiffRow> rows) {
        int same = 0;
        for (int i = 0; i < rows.size(); i++) {
            DiffRow row = rows.get(i);
            if (row.differs() || isNear(rows, i)) {
                if (same > 0) {
                    io.out().println("@@ " + VersionsText.LINES_SAME.text(same) + " @@");
                    same = 0;
                }
                print(row);
            } else {
                same++;
            }
        }
    }

    private static boolean isNear(List<DiffRow> rows, int index) {
        int from = Math.max(0, index - AROUND);
        int to = Math.min(rows.size(), index + AROUND + 1);
        return rows.subList(from, to).stream().anyMatch(DiffRow::differs);
    }

    private void print(DiffRow row) {
        if (!row.differs()) {
            io.out().println("  " + line(row.leftText()));
            return;
        }
        if (row.left() > 0) {
            io.out().println("- " + line(row.leftText()));
        }
        if (row.right() > 0) {
            io.out().println("+ " + line(row.rightText()));
        }
    }

    private static String line(List<Segment> segments) {
        return TerminalText.safe(DiffRow.text(segments).replace("\t", "    "));
    }

    private static ObjectNode document(Conflict conflict, ConflictFiles.Found files, @Nullable Comparison comparison) {
        ObjectNode node = Json.object().put("id", conflict.id()).put("path", conflict.path());
        node.put("cut", comparison != null && comparison.cut());
        Ancestor ancestor = files.ancestor();
        node.set(
                "ancestor",
                ancestor == null
                        ? null
                        : Json.object()
                                .put("modified", Json.time(ancestor.modified()))
                                .put("last", ancestor.last()));
        switch (comparison) {
            case null -> node.put("content", "none");
            case Comparison.Texts texts -> {
                node.put("content", "text").put("left", texts.removed()).put("right", texts.added());
                node.set(
                        "lines",
                        Json.array(
                                texts.rows().stream().filter(DiffRow::differs).toList(), VersionsReport::node));
            }
            case Comparison.Images images -> {
                node.put("content", "image");
                node.set("left", node(images.left()));
                node.set("right", node(images.right()));
            }
            case Comparison.Bytes bytes -> node.put("content", "bytes").put("differing", bytes.differing());
        }
        return node;
    }

    private static ObjectNode node(DiffRow row) {
        ObjectNode node = Json.object().put("change", Json.word(row.kind()));
        if (row.left() > 0) {
            node.put("leftLine", row.left()).put("left", DiffRow.text(row.leftText()));
        }
        if (row.right() > 0) {
            node.put("rightLine", row.right()).put("right", DiffRow.text(row.rightText()));
        }
        return node;
    }

    private static @Nullable ObjectNode node(@Nullable ImageHead head) {
        return head == null
                ? null
                : Json.object()
                        .put("format", head.format())
                        .put("width", head.width())
                        .put("height", head.height());
    }

    int merge(Conflict conflict) throws SyncException {
        ConflictFiles.Found files = center.conflictFiles(conflict);
        if (files.left() == null || files.right() == null) {
            throw SyncException.invalid(VersionsText.NO_FILES.text());
        }
        Ancestor ancestor = files.ancestor();
        Merge merge = Merge.of(files.left(), files.right(), ancestor == null ? null : ancestor.file());
        int undecided = merge.undecided(merge.text());
        if (options.json()) {
            Json.print(
                    io,
                    Json.object()
                            .put("id", conflict.id())
                            .put("path", conflict.path())
                            .put("undecided", undecided)
                            .put("text", merge.text()));
        } else {
            // As it is, and not made safe for a terminal: it is for a file.
            io.out().print(merge.text());
        }
        if (!options.quiet() && !options.json()) {
            VersionsText how = ancestor == null
                    ? VersionsText.UNBASED
                    : ancestor.last() ? VersionsText.BASED : VersionsText.BASED_OLDER;
            io.err().println(how.text());
            if (undecided > 0) {
                io.err().println(VersionsText.UNDECIDED.text(undecided));
            }
        }
        return undecided > 0 ? ExitCode.CONFLICTS : ExitCode.OK;
    }
}
