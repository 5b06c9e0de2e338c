package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves that wait for each other in a ring: a swap, or a longer one in which each takes the place of the next. They become possible when
 * one of them steps aside under a private name. A ring is planned as a whole or not at all, so that nothing stays aside.
 */
final class Rings {

    /**
     * A move whose place is taken.
     *
     * @param leader the side whose paths they get; null when both sides have moved them already
     * @param lead where it is to be
     * @param follower where it is
     */
    record Want(AncestorNode node, @Nullable Side leader, SideNode lead, SideNode follower, Rule rule) {}

    private final Trees trees;
    private final Landing landing;
    private final Function<AncestorNode, @Nullable Want> wants;

    Rings(Trees trees, Landing landing, Function<AncestorNode, @Nullable Want> wants) {
        this.trees = trees;
        this.landing = landing;
        this.wants = wants;
    }

    /** Plans all rings among these nodes and takes their nodes away; false when there are none. */
    boolean turn(List<AncestorNode> pending) {
        Set<AncestorNode> turned = new HashSet<>();
        Set<AncestorNode> seen = new HashSet<>();
        for (AncestorNode start : pending) {
            List<Want> ring = ring(start, seen);
            if (!ring.isEmpty()) {
                turnOne(ring);
                ring.forEach(each -> turned.add(each.node));
            }
        }
        pending.removeAll(turned);
        return !turned.isEmpty();
    }

    /** The ring that begins with this node, each followed by what is in its place; empty when there is none. */
    private List<Want> ring(AncestorNode start, Set<AncestorNode> seen) {
        List<Want> ring = new ArrayList<>();
        AncestorNode node = start;
        do {
            // Met before: on a way that has led into no ring, or into one that is planned.
            Want want = seen.add(node) ? wants.apply(node) : null;
            if (want == null || (!ring.isEmpty() && ring.getFirst().leader != want.leader)) {
                return List.of();
            }
            ring.add(want);
            node = trees.ancestor().find(want.lead.path());
        } while (node != null && node != start);
        return node == null || ring.size() < 2 || isNested(ring) ? List.of() : ring;
    }

    // One inside another would be somewhere else as soon as the other has stepped aside.
    private static boolean isNested(List<Want> ring) {
        List<RelPath> paths =
                ring.stream().map(each -> each.node.path()).sorted().toList();
        for (int i = 1; i < paths.size(); i++) {
            if (paths.get(i).startsWith(paths.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private void turnOne(List<Want> ring) {
        Want first = ring.getFirst();
        Name aside = landing.aside();
        if (first.leader == null) {
            landing.stepAside(first.node, aside);
        } else {
            landing.stepAside(first.node, first.leader, first.lead, first.follower, aside, first.rule);
        }
        for (Want want : ring.subList(1, ring.size()).reversed()) {
            land(want);
        }
        land(first);
    }

    private void land(Want want) {
        boolean landed = want.leader == null
                ? landing.bothMoved(want.node, want.lead.path())
                : landing.follow(want.node, want.leader, want.lead, want.follower, want.rule);
        if (!landed) {
            throw new IllegalStateException("no room in a ring at " + want.lead.path());
        }
    }
}
