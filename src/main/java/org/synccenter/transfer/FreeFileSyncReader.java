package org.synccenter.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.w3c.dom.Element;

/** Reads {@code .ffs_gui} and {@code .ffs_batch} files, as FreeFileSync 10 to 14 write them. */
final class FreeFileSyncReader {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z]{2,}:.*|%.*|\\[.*|.*%[^%/]+%.*|\\\\\\\\.*");

    private final Element root;
    private final Path file;
    private final List<ImportItem> items = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private FreeFileSyncReader(Path file, Element root) {
        this.file = file;
        this.root = root;
    }

    static ImportFile read(Path file, byte[] bytes) throws SyncException {
        Element root = Xml.parse(bytes)
                .filter(r -> r.getTagName().equals("FreeFileSync"))
                .orElseThrow(() -> SyncException.invalid(TransferText.NOT_FFS.text(file)));
        String type = Xml.attribute(root, "XmlType");
        if (!type.equals("GUI") && !type.equals("BATCH")) {
            throw SyncException.invalid(TransferText.NOT_FFS.text(file));
        }
        return new FreeFileSyncReader(file, root).read();
    }

    private ImportFile read() {
        Element main = Xml.child(root, "MainConfig");
        // Up to version 9 everything was one level deeper.
        Element top = main == null ? root : main;
        List<Element> pairs = Xml.children(Xml.child(top, "FolderPairs"), "Pair");
        for (Element pair : pairs) {
            pair(top, pair, pairs.size() > 1);
        }
        if (pairs.isEmpty()) {
            remarks.add(Remark.leftOut(TransferText.NO_PAIRS));
        }
        around(top);
        return ImportFile.of(file, Program.FREE_FILE_SYNC, items, remarks);
    }

    private void pair(Element top, Element pair, boolean oneOfMany) {
        String left = Xml.text(pair, "Left");
        String right = Xml.text(pair, "Right");
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        for (String folder : List.of(left, right)) {
            if (folder.isEmpty() || ELSEWHERE.matcher(folder).matches()) {
                // Behind the bar stand options of the connection, also the password.
                remarks.add(Remark.leftOut(TransferText.FFS_ELSEWHERE, shown(left), shown(right)));
                return;
            }
        }
        PairWishes wishes = new PairWishes();
        wishes.set("left", left);
        wishes.set("right", right);
        Element sync = or(Xml.child(pair, "Synchronize"), Xml.child(top, "Synchronize"));
        FfsDirections.read(sync, wishes);
        deletions(sync, wishes);
        compare(or(Xml.child(pair, "Compare"), Xml.child(top, "Compare")), wishes);
        FfsFilters.read(Xml.child(top, "Filter"), Xml.child(pair, "Filter"), wishes);
        items.add(wishes.named(name(left, oneOfMany)));
    }

    private static @Nullable Element or(@Nullable Element first, @Nullable Element second) {
        return first == null ? second : first;
    }

    private static String shown(String folder) {
        int bar = folder.indexOf('|');
        return bar < 0 ? folder : folder.substring(0, bar);
    }

    private String name(String left, boolean oneOfMany) {
        String stem = ImportFiles.stem(file);
        String folder = left.replaceAll("[/\\\\]+$", "").replaceAll(".*[/\\\\]", "");
        return oneOfMany && !folder.isEmpty() ? TransferText.NAME_OF_PAIR.text(stem, folder) : stem;
    }

    private static void deletions(@Nullable Element sync, PairWishes pair) {
        Element versions = Xml.child(sync, "VersioningFolder");
        switch (Xml.text(sync, "DeletionPolicy")) {
            case "Permanent" -> pair.remarks.add(Remark.differs(TransferText.FFS_PERMANENT));
            case "Versioning" -> {
                number(Xml.attribute(versions, "MaxAge"), "keep-days", pair);
                number(Xml.attribute(versions, "MaxCount"), "keep-versions", pair);
                pair.remarks.add(
                        Remark.differs(TransferText.FFS_VERSIONING, versions == null ? "" : Xml.text(versions)));
            }
            default -> pair.remarks.add(Remark.differs(TransferText.FFS_RECYCLE_BIN));
        }
    }

    /** There, 0 means no limit, as the absence of the setting does here. */
    private static void number(String text, String key, PairWishes pair) {
        if (text.matches("[1-9][0-9]{0,4}")) {
            pair.set(key, text);
        }
    }

    private static void compare(@Nullable Element compare, PairWishes pair) {
        if (Xml.text(compare, "Variant").equals("Content")) {
            pair.remarks.add(Remark.differs(TransferText.FFS_CONTENT));
        } else if (Xml.text(compare, "Variant").equals("Size")) {
            pair.remarks.add(Remark.differs(TransferText.FFS_SIZE));
        }
        switch (Xml.text(compare, "Symlinks")) {
            case "Follow" -> pair.remarks.add(Remark.differs(TransferText.LINKS_FOLLOWED));
            case "Exclude" -> pair.remarks.add(Remark.differs(TransferText.LINKS_EXCLUDED));
            default -> {
                // Links are synced as links there too.
            }
        }
        if (!Xml.text(compare, "IgnoreTimeShift").isEmpty()) {
            pair.remarks.add(Remark.leftOut(TransferText.FFS_TIME_SHIFT));
        }
    }

    /** What is not about the pairs themselves. */
    private void around(Element top) {
        String command = Xml.text(top, "PostSyncCommand");
        if (!command.isEmpty()) {
            remarks.add(Remark.leftOut(TransferText.FFS_COMMAND, command));
        }
        if (!Xml.text(top, "EmailNotification").isEmpty()) {
            remarks.add(Remark.leftOut(TransferText.FFS_MAIL));
        }
        if (!Xml.text(top, "LogFolder").isEmpty()) {
            remarks.add(Remark.leftOut(TransferText.FFS_LOG));
        }
        Element errors = Xml.child(top, "Errors");
        if (Xml.attribute(errors, "Ignore").equals("true")
                || Xml.attribute(errors, "Retry").matches("[1-9][0-9]*")) {
            remarks.add(Remark.differs(TransferText.FFS_ERRORS));
        }
        String action = Xml.text(top, "Batch", "PostSyncAction");
        if (!action.isEmpty() && !action.equals("None")) {
            remarks.add(Remark.leftOut(TransferText.FFS_AFTERWARDS, action));
        }
    }
}
