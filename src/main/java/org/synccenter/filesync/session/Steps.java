package org.synccenter.filesync.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Conflict;
import org.synccenter.filesync.core.ConflictKind;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.core.SyncPlan;

/** Short stamps of planned steps and of conflicts, by which a later plan is recognised as the one that a person has seen. */
public final class Steps {
    private static final int BYTES = 12;

    private Steps() {}

    /** Stands for the step and for what both sides had there when it was planned. */
    public static String stamp(Change change) {
        Source source = change.source();
        return hash(String.join(
                "|",
                change.action().name(),
                change.target().name(),
                change.path().display(),
                String.valueOf(change.from()),
                text(source == null ? null : source.entry()),
                text(change.expected()),
                String.valueOf(change.metadata())));
    }

    /** Stands for the conflict and both its versions; of a directory that may have to give way to a file, for all that is in it. */
    public static String stamp(Conflict conflict) {
        boolean givesWay = conflict.kind() == ConflictKind.TYPE;
        return hash(String.join(
                "|",
                conflict.kind().name(),
                conflict.path().display(),
                String.valueOf(conflict.leftPath()),
                givesWay ? whole(conflict.left()) : text(conflict.left()),
                String.valueOf(conflict.rightPath()),
                givesWay ? whole(conflict.right()) : text(conflict.right())));
    }

    /** The stamps of these conflicts, as far as they are at a path or below: for who has seen nothing else there. */
    public static Set<String> seen(List<Conflict> conflicts, RelPath path) {
        return conflicts.stream()
                .filter(conflict -> conflict.path().startsWith(path))
                .map(Steps::stamp)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String whole(@Nullable Entry entry) {
        if (entry == null || !entry.isDirectory()) {
            return text(entry);
        }
        var text = new StringBuilder("directory(");
        Children<Entry> children = entry.children();
        for (int i = 0; i < children.size(); i++) {
            text.append(children.name(i).display())
                    .append('|')
                    .append(whole(children.entry(i)))
                    .append('|');
        }
        return text.append(')').toString();
    }

    // Not whether it was too young to prove anything: that passes without anybody touching it.
    private static String text(@Nullable Entry entry) {
        if (entry == null) {
            return "";
        }
        Fingerprint seen = entry.fingerprint();
        return seen.kind() == Kind.DIRECTORY
                ? "directory"
                : Objects.toString(seen.kind())
                        + ','
                        + seen.size()
                        + ','
                        + seen.mtime()
                        + ','
                        + seen.ctime()
                        + ','
                        + seen.id()
                        + ','
                        + seen.executable()
                        + ','
                        + seen.target();
    }

    /** The stamps of all steps and conflicts at each of these paths and below, in one walk over the plan. */
    static Map<RelPath, Set<String>> at(SyncPlan plan, Set<RelPath> paths) {
        Map<RelPath, Set<String>> stamps = new HashMap<>();
        paths.forEach(path -> stamps.put(path, new HashSet<>()));
        plan.conflicts().forEach(conflict -> addAbove(stamps, conflict.path(), stamp(conflict)));
        for (Change change : plan.told()) {
            RelPath from = change.from();
            String stamp = stamp(change);
            addAbove(stamps, change.path(), stamp);
            if (from != null) {
                addAbove(stamps, from, stamp);
            }
        }
        return stamps;
    }

    private static void addAbove(Map<RelPath, Set<String>> stamps, RelPath path, String stamp) {
        RelPath at = path;
        while (true) {
            Set<String> there = stamps.get(at);
            if (there != null) {
                there.add(stamp);
            }
            if (at.isRoot()) {
                return;
            }
            at = at.parent();
        }
    }
}
