package org.synccenter.ui.holds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder or file in the tree of what would be deleted. What is chosen is kept at the ends of the branches: a folder is chosen when all
 * below it is. On one thread at a time.
 */
final class Loss {
    /** How much of it is chosen. */
    enum Chosen {
        ALL,
        SOME,
        NONE
    }

    private static final Comparator<Loss> FOLDERS_FIRST =
            Comparator.comparing(Loss::isFile).thenComparing(Loss::name);

    private final String name;
    private final String path;
    private final @Nullable Loss parent;
    private final List<Loss> children = new ArrayList<>();
    private boolean asked;
    private boolean chosen = true;
    private int asks;
    private int picked;
    private long own;
    private long bytes;
    private long pickedBytes;

    Loss(String name, String path, @Nullable Loss parent) {
        this.name = name;
        this.path = path;
        this.parent = parent;
    }

    Loss add(String childName) {
        Loss child = new Loss(childName, path.isEmpty() ? childName : path + "/" + childName, this);
        children.add(child);
        return child;
    }

    void ask(long ownBytes) {
        asked = true;
        own = ownBytes;
    }

    /** Sorts and counts all below; called once, when the tree is complete. */
    void complete() {
        children.forEach(Loss::complete);
        children.sort(FOLDERS_FIRST);
        asks = (asked ? 1 : 0) + children.stream().mapToInt(Loss::asks).sum();
        bytes = own + children.stream().mapToLong(Loss::bytes).sum();
        recount();
    }

    private void recount() {
        if (children.isEmpty()) {
            picked = asked && chosen ? 1 : 0;
            pickedBytes = asked && chosen ? own : 0;
            return;
        }
        picked = children.stream().mapToInt(Loss::picked).sum();
        pickedBytes = children.stream().mapToLong(Loss::pickedBytes).sum();
        // A folder goes when all in it goes, and not before.
        if (asked && picked == asks - 1) {
            picked = asks;
            pickedBytes += own;
        }
    }

    /** Chooses it with all below, or nothing of it. */
    void choose(boolean choose) {
        chooseBelow(choose);
        for (Loss above = parent; above != null; above = above.parent) {
            above.recount();
        }
    }

    private void chooseBelow(boolean choose) {
        chosen = choose;
        children.forEach(child -> child.chooseBelow(choose));
        recount();
    }

    Chosen chosen() {
        return picked == 0 ? Chosen.NONE : picked == asks ? Chosen.ALL : Chosen.SOME;
    }

    /** The paths that are asked about and chosen. */
    void paths(List<String> into) {
        if (asked && chosen() == Chosen.ALL) {
            into.add(path);
        }
        children.forEach(child -> child.paths(into));
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    List<Loss> children() {
        return children;
    }

    boolean isFile() {
        return children.isEmpty();
    }

    /** How many paths at it and below would be deleted. */
    int asks() {
        return asks;
    }

    /** How many of these are chosen. */
    int picked() {
        return picked;
    }

    long bytes() {
        return bytes;
    }

    long pickedBytes() {
        return pickedBytes;
    }
}
