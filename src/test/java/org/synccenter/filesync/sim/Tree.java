package org.synccenter.filesync.sim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.synccenter.platform.FileKind;

/** What lies where on a volume, told apart by whose it is. Paths have slashes between their names. */
final class Tree {

    private static final String OURS = ".sync-center";
    private static final String TRASH = OURS + "/trash";

    /** What users see. */
    final TreeMap<String, DiskNode> visible = new TreeMap<>();

    /** What was displaced. */
    final Map<String, DiskNode> trash = new LinkedHashMap<>();

    /** Private names of the session, and all below them. */
    final Map<String, DiskNode> hidden = new LinkedHashMap<>();

    Tree(MemoryDisk disk) {
        walk("", disk.root, visible);
    }

    private void walk(String path, DiskNode directory, Map<String, DiskNode> place) {
        directory.children.forEach((name, node) -> {
            String inside = path.isEmpty() ? name : path + "/" + name;
            Map<String, DiskNode> here = place;
            if (inside.equals(TRASH)) {
                here = trash;
            } else if (inside.equals(OURS) || isPrivate(name) || (path.equals(OURS) && name.endsWith(".tmp"))) {
                here = hidden;
            }
            here.put(inside, node);
            walk(inside, node, here);
        });
    }

    private static boolean isPrivate(String name) {
        return name.startsWith(".sc-") && name.endsWith(".tmp");
    }

    /** Where each content is that users see. */
    Map<String, Set<String>> contents() {
        Map<String, Set<String>> contents = new TreeMap<>();
        visible.forEach((path, node) -> {
            if (holds(node)) {
                contents.computeIfAbsent(node.text(), c -> new TreeSet<>()).add(path);
            }
        });
        return contents;
    }

    /** Where each content is that users have seen, and that lies under a private name now. */
    Map<String, Set<String>> aside() {
        Map<String, Set<String>> contents = new TreeMap<>();
        hidden.forEach((path, node) -> {
            if (holds(node) && node.seen) {
                contents.computeIfAbsent(node.text(), c -> new TreeSet<>()).add(path);
            }
        });
        return contents;
    }

    /** Whether it is a file or link. */
    static boolean holds(DiskNode node) {
        return node.kind == FileKind.FILE || node.kind == FileKind.LINK;
    }

    /** Contents that can be had back: seen, in the trash, or displaced under a private name. */
    Set<String> reachable(boolean alsoPrivate) {
        Set<String> reachable = new TreeSet<>(contents().keySet());
        trash.values().stream().filter(Tree::holds).forEach(n -> reachable.add(n.text()));
        if (alsoPrivate) {
            hidden.values().stream().filter(n -> holds(n) && n.seen).forEach(n -> reachable.add(n.text()));
        }
        return reachable;
    }

    /** Names that a session should not have left behind. */
    List<String> leftovers() {
        return new ArrayList<>(
                hidden.keySet().stream().filter(p -> p.endsWith(".tmp")).toList());
    }

    /** What users see, without times; with executable bits if {@code modes}. */
    Map<String, String> picture(boolean modes) {
        Map<String, String> picture = new TreeMap<>();
        visible.forEach((path, node) -> {
            boolean executable = modes && node.kind == FileKind.FILE && (node.permissions & 0100) != 0;
            picture.put(path, node.kind + (executable ? "* " : " ") + node.text());
        });
        return picture;
    }

    /** Where both have a file of the same content, with different executable bits. */
    Set<String> unlikeBits(Tree other) {
        Set<String> unlike = new TreeSet<>();
        visible.forEach((path, here) -> {
            DiskNode there = other.visible.get(path);
            if (there != null
                    && here.kind == FileKind.FILE
                    && here.text().equals(there.text())
                    && ((here.permissions ^ there.permissions) & 0100) != 0) {
                unlike.add(path);
            }
        });
        return unlike;
    }
}
