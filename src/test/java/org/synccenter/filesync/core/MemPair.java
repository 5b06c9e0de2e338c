package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two replicas in memory and their archive, and an interpreter of plans that insists on every promise a plan makes: what a change
 * expects must be there, and nothing that it does not expect.
 */
final class MemPair {
    final MemStore left;
    final MemStore right;
    final Map<RelPath, AncestorEntry> archive = new TreeMap<>();
    final List<String> trash = new ArrayList<>();
    boolean archiveLost;
    Filter filter = Filter.NONE;
    SyncMode mode = SyncMode.TWO_WAY;
    /** Instead of the mode's. */
    @Nullable
    SyncRules rules;

    final Map<Side, Map<String, MemStore.Fault>> faults = new HashMap<>();
    StoreLimits rightLimits = StoreLimits.NONE;
    final Map<RelPath, Resolution> overrides = new TreeMap<>();

    MemPair(boolean hasBirth) {
        left = new MemStore(1, hasBirth);
        right = new MemStore(2, hasBirth);
    }

    MemStore store(Side side) {
        return side == Side.LEFT ? left : right;
    }

    PairState scan() {
        PairState state = new PairState(
                archiveLost ? Ancestor.NONE : Ancestor.of(archive),
                left.snapshot(faults.getOrDefault(Side.LEFT, Map.of()), filter),
                right.snapshot(faults.getOrDefault(Side.RIGHT, Map.of()), filter),
                rules == null ? mode.rules() : rules,
                overrides,
                CopyNames.stamped("2026-11-21 103012", "HOST"));
        return hash(state.within(StoreLimits.NONE, rightLimits));
    }

    /** Answers the digest needs the way a session does, and insists that this comes to an end. */
    PairState hash(PairState state) {
        PairState current = state;
        for (int round = 0; round < 5; round++) {
            DigestNeeds needs = DigestNeeds.of(current);
            if (needs.isEmpty()) {
                return current;
            }
            current = current.with(
                    current.left().withDigests(digests(left, needs.left())),
                    current.right().withDigests(digests(right, needs.right())));
        }
        throw new AssertionError("digest needs without end");
    }

    private static Map<RelPath, Digest> digests(MemStore store, List<RelPath> paths) {
        Map<RelPath, Digest> digests = new HashMap<>();
        for (RelPath path : paths) {
            MemStore.Node node = Objects.requireNonNull(store.get(path.display()), "asked to hash nothing at " + path);
            digests.put(path, MemStore.digest(node.content));
        }
        return digests;
    }

    SyncPlan plan() {
        return Reconciler.reconcile(scan());
    }

    SyncPlan sync() {
        SyncPlan plan = plan();
        apply(plan);
        return plan;
    }

    void apply(SyncPlan plan) {
        plan.changes().forEach(this::apply);
        record(plan);
    }

    private void apply(Change change) {
        MemStore store = store(change.target());
        String path = change.path().display();
        switch (change.action()) {
            case MOVE -> {
                String from = Objects.requireNonNull(change.from()).display();
                expect(change, store.get(from), false);
                store.rename(from, path);
            }
            case CREATE -> bring(change, store, path);
            case UPDATE -> {
                expect(change, store.get(path), true);
                // Bytes arrive before the old ones go.
                MemStore.Node source = source(change);
                discard(store, path);
                put(change, store, path, source);
            }
            case REPLACE -> {
                expect(change, store.get(path), true);
                MemStore.Node source = source(change);
                discard(store, path);
                put(change, store, path, source);
            }
            case DELETE -> {
                expect(change, store.get(path), true);
                discard(store, path);
            }
            case SET_METADATA -> {
                MemStore.Node node = expect(change, store.get(path), true);
                Metadata metadata = Objects.requireNonNull(change.metadata());
                node.mtime = Objects.requireNonNull(metadata.mtime());
                node.executable = metadata.executable();
                node.ctime = store.now();
            }
        }
    }

    private void bring(Change change, MemStore store, String path) {
        if (store.get(path) != null) {
            throw new AssertionError("expected nothing: " + change);
        }
        put(change, store, path, source(change));
    }

    private void put(Change change, MemStore store, String path, MemStore.Node source) {
        Metadata metadata = change.metadata();
        store.create(
                path,
                source.kind,
                source.content,
                metadata == null || metadata.mtime() == null ? store.now() : metadata.mtime(),
                metadata != null && metadata.executable());
    }

    private MemStore.Node source(Change change) {
        Source source = Objects.requireNonNull(change.source());
        MemStore.Node node = store(source.side()).get(source.path().display());
        if (node == null || !isAsScanned(store(source.side()), node, source.entry())) {
            throw new AssertionError("source is not as scanned: " + change);
        }
        return node;
    }

    private MemStore.Node expect(Change change, MemStore.@Nullable Node node, boolean emptyDirectory) {
        Entry expected = Objects.requireNonNull(change.expected());
        if (node == null || !isAsScanned(store(change.target()), node, expected)) {
            throw new AssertionError("target is not as expected: " + change);
        }
        if (emptyDirectory && !node.children.isEmpty()) {
            throw new AssertionError("directory is not empty: " + change);
        }
        return node;
    }

    private static boolean isAsScanned(MemStore store, MemStore.Node node, Entry scanned) {
        Fingerprint now = store.fingerprint(node);
        return node.kind == Kind.FILE
                ? now.sameWithoutCtime(scanned.fingerprint())
                        && (scanned.digest() == null || scanned.digest().equals(MemStore.digest(node.content)))
                : now.sameAs(scanned.fingerprint());
    }

    private void discard(MemStore store, String path) {
        MemStore.Node node = store.remove(path);
        if (node.kind == Kind.FILE) {
            trash.add(node.content);
        }
    }

    /** What a session writes to its archive when everything went well. */
    private void record(SyncPlan plan) {
        for (Relocation relocation : plan.relocations()) {
            Map<RelPath, AncestorEntry> moved = new TreeMap<>();
            archive.entrySet().removeIf(row -> {
                boolean inside = row.getKey().startsWith(relocation.from());
                if (inside) {
                    moved.put(row.getKey().rebase(relocation.from(), relocation.to()), row.getValue());
                }
                return inside;
            });
            archive.putAll(moved);
        }
        plan.forgets().forEach(forget -> archive.remove(forget.path()));
        plan.agreements().forEach(agreement -> recordPath(agreement.path(), agreement.executable()));
        for (Change change : plan.changes()) {
            Metadata metadata = change.metadata();
            if (change.action() != Action.MOVE) {
                recordPath(change.path(), metadata != null && metadata.executable());
            }
        }
        plan.relocations().forEach(relocation -> refresh(relocation.to()));
        plan.changes().stream()
                .filter(change -> change.action() == Action.MOVE)
                .forEach(change -> refresh(change.path()));
        if (Ancestor.of(archive).count() != archive.size()) {
            throw new AssertionError("entries below what is no directory: " + archive.keySet());
        }
    }

    private void recordPath(RelPath path, boolean executable) {
        MemStore.Node onLeft = left.get(path.display());
        MemStore.Node onRight = right.get(path.display());
        if (onLeft == null && onRight == null) {
            archive.remove(path);
        } else if (onLeft != null
                && onRight != null
                && onLeft.kind == onRight.kind
                && onLeft.content.equals(onRight.content)) {
            Fingerprint leftSeen = left.fingerprint(onLeft);
            Fingerprint rightSeen = right.fingerprint(onRight);
            archive.put(
                    path,
                    switch (onLeft.kind) {
                        case FILE ->
                            AncestorEntry.file(
                                    MemStore.digest(onLeft.content),
                                    onLeft.content.length(),
                                    executable,
                                    onLeft.mtime,
                                    leftSeen,
                                    rightSeen);
                        case LINK -> AncestorEntry.link(LinkTarget.ofUtf8(onLeft.content), leftSeen, rightSeen);
                        default -> AncestorEntry.directory(leftSeen, rightSeen);
                    });
        }
    }

    // A move changed the ctime of what it moved, on the side that followed as on the one that led.
    private void refresh(RelPath path) {
        AncestorEntry row = archive.get(path);
        if (row != null && row.kind() == Kind.FILE) {
            MemStore.Node onLeft = left.get(path.display());
            MemStore.Node onRight = right.get(path.display());
            archive.put(
                    path,
                    AncestorEntry.file(
                            Objects.requireNonNull(row.digest()),
                            row.size(),
                            row.executable(),
                            row.mtime(),
                            keeps(row, onLeft) ? left.fingerprint(Objects.requireNonNull(onLeft)) : row.left(),
                            keeps(row, onRight) ? right.fingerprint(Objects.requireNonNull(onRight)) : row.right()));
        }
    }

    private static boolean keeps(AncestorEntry row, MemStore.@Nullable Node node) {
        return node != null
                && node.kind == Kind.FILE
                && MemStore.digest(node.content).equals(row.digest());
    }
}
