package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a program that stays takes over from one cycle to the next, the rows of the archive that were not written, the directories that
 * were not looked at and the comparisons of these, against trees made anew.
 */
class ResidentTreesTest {
    private static final int SEEDS = 40;
    private static final int ROUNDS = 25;
    private static final RelPath TOP = RelPath.ROOT;

    private final Map<RelPath, Long> numbers = new HashMap<>();
    private final Map<RelPath, Integer> agreed = new TreeMap<>();
    private final Map<Side, Map<RelPath, Integer>> sides =
            Map.of(Side.LEFT, new TreeMap<>(), Side.RIGHT, new TreeMap<>());

    @Test
    void whatIsTakenOverIsAsIfItHadBeenReadAndComparedAnew() {
        int dirty = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            agreed.clear();
            sides.values().forEach(Map::clear);
            Map<Long, byte[]> rows = rows();
            PackedAncestor archive = PackedAncestor.of(new HashMap<>(rows), 1);
            Map<Side, PackedSnapshot> seen = new HashMap<>(Map.of(
                    Side.LEFT, PackedSnapshot.of(snapshot(Side.LEFT)),
                    Side.RIGHT, PackedSnapshot.of(snapshot(Side.RIGHT))));
            for (int round = 0; round < ROUNDS; round++) {
                change(random);
                Map<Long, byte[]> now = rows();
                archive = archive.with(written(rows, now));
                rows = now;
                seen.replaceAll((side, before) -> rescanned(before, snapshot(side)));

                PackedAncestor read = PackedAncestor.of(new HashMap<>(rows), 1);
                assertThat(archive.unpack()).isEqualTo(read.unpack());
                assertThat(archive.count()).isEqualTo(read.count());
                Reduction resident = compare(archive, seen.get(Side.LEFT), seen.get(Side.RIGHT), true);
                Reduction anew = compare(
                        read, PackedSnapshot.of(snapshot(Side.LEFT)), PackedSnapshot.of(snapshot(Side.RIGHT)), false);
                assertThat(resident.entries()).isEqualTo(anew.entries());
                assertThat(resident.unpack()).isEqualTo(anew.unpack());
                dirty += anew.entries() > 0 ? 1 : 0;
            }
        }
        assertThat(dirty).isBetween(SEEDS * ROUNDS / 4, SEEDS * ROUNDS * 3 / 4);
    }

    @Test
    void whatWasNotWrittenIsTheSameObject() {
        agreed.putAll(Map.of(path("a/x"), 1, path("b/c/x"), 1));
        Map<Long, byte[]> before = rows();
        PackedAncestor first = PackedAncestor.of(new HashMap<>(before), 1);
        agreed.put(path("a/x"), 2);

        PackedAncestor second = first.with(written(before, rows()));

        assertThat(second.top()).isNotSameAs(first.top());
        assertThat(second.top().directory(0)).isNotSameAs(first.top().directory(0));
        assertThat(second.top().directory(1)).isSameAs(first.top().directory(1));
    }

    @Test
    void aDirectoryIsTakenOverWhereverItWasMoved() {
        agreed.put(path("a/b/x"), 1);
        Map<Long, byte[]> before = rows();
        PackedAncestor first = PackedAncestor.of(new HashMap<>(before), 1);
        agreed.clear();
        agreed.put(path("c/b/x"), 1);
        numbers.put(path("c/b"), number(path("a/b")));

        PackedAncestor second = first.with(written(before, rows()));

        assertThat(second.top().directory(0).directory(0))
                .isSameAs(first.top().directory(0).directory(0));
    }

    @Test
    void directoriesThatWereFoundToMatchAreNotGoneThroughAgain() {
        for (Map<RelPath, Integer> each : List.of(agreed, sides.get(Side.LEFT), sides.get(Side.RIGHT))) {
            each.put(path("a/x"), 1);
        }
        PackedAncestor archive = PackedAncestor.of(rows(), 1);
        PackedSnapshot left = PackedSnapshot.of(snapshot(Side.LEFT));
        sides.get(Side.RIGHT).put(path("a/x"), 2);
        PackedSnapshot right = PackedSnapshot.of(snapshot(Side.RIGHT));
        assertThat(compare(archive, left, right, true).entries()).isPositive();

        // Not so, and therefore seen only by who looks.
        archive.top().rememberMatch(left.top(), right.top());

        assertThat(compare(archive, left, right, true).entries()).isZero();
        assertThat(compare(archive, left, PackedSnapshot.of(snapshot(Side.RIGHT)), true)
                        .entries())
                .isPositive();
        assertThat(Reduction.compare(archive, left, right, List.of(path("a/x")), false, true)
                        .entries())
                .isPositive();
    }

    private static Reduction compare(PackedAncestor agreed, PackedSnapshot left, PackedSnapshot right, boolean keep) {
        return Reduction.compare(agreed, left, right, Set.of(), false, keep);
    }

    /** Somebody writes on one side or on both, or what is on both is agreed. */
    private void change(Random random) {
        if (random.nextInt(2) == 0) {
            Map<RelPath, Integer> left = sides.get(Side.LEFT);
            agreed.clear();
            agreed.putAll(left);
            sides.get(Side.RIGHT).clear();
            sides.get(Side.RIGHT).putAll(left);
            return;
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            StringBuilder name = new StringBuilder();
            for (int depth = random.nextInt(4); depth > 0; depth--) {
                name.append("abc".charAt(random.nextInt(3))).append('/');
            }
            RelPath path = path(name.append("xyz".charAt(random.nextInt(3))).toString());
            Map<RelPath, Integer> side = sides.get(random.nextBoolean() ? Side.LEFT : Side.RIGHT);
            if (random.nextInt(3) == 0) {
                side.remove(path);
            } else {
                side.put(path, random.nextInt(1_000));
            }
        }
    }

    private static RelPath path(String path) {
        return RelPath.ofUtf8(path);
    }

    private long number(RelPath directory) {
        return numbers.computeIfAbsent(directory, d -> d.isRoot() ? 1 : numbers.size() + 2L);
    }

    private static Fingerprint file(int version) {
        return Fingerprint.file(version, null, null, new FileId(1, version, null), false);
    }

    private static Fingerprint directory(RelPath path) {
        return Fingerprint.directory(null, null, new FileId(2, path.hashCode(), null));
    }

    private Map<Long, byte[]> rows() {
        Map<RelPath, AgreedDirectory> directories = new HashMap<>();
        directories.put(TOP, AgreedDirectory.unpack(null));
        agreed.forEach((path, version) -> {
            Fingerprint seen = file(version);
            Digest digest = Digest.ofBytes(Arrays.copyOf(new byte[] {version.byteValue()}, 32));
            AgreedDirectory.Child child =
                    new AgreedDirectory.Child(AncestorEntry.file(digest, version, false, null, seen, seen), 0);
            for (RelPath at = path; !at.isRoot(); at = at.parent()) {
                directories
                        .computeIfAbsent(at.parent(), d -> AgreedDirectory.unpack(null))
                        .children()
                        .put(at.name(), child);
                RelPath above = at.parent();
                child = new AgreedDirectory.Child(
                        AncestorEntry.directory(directory(above), directory(above)), number(above));
            }
        });
        Map<Long, byte[]> rows = new HashMap<>();
        directories.forEach((path, directory) -> rows.put(number(path), directory.pack()));
        return rows;
    }

    private static Map<Long, byte[]> written(Map<Long, byte[]> before, Map<Long, byte[]> now) {
        Map<Long, byte[]> written = new HashMap<>();
        before.keySet().stream().filter(row -> !now.containsKey(row)).forEach(row -> written.put(row, new byte[0]));
        now.forEach((row, bytes) -> {
            if (!Arrays.equals(bytes, before.get(row))) {
                written.put(row, bytes);
            }
        });
        return written;
    }

    private Snapshot snapshot(Side side) {
        return new Snapshot(entry(TOP, sides.get(side)));
    }

    private static Entry entry(RelPath path, Map<RelPath, Integer> files) {
        Map<Name, Entry> children = new TreeMap<>();
        for (RelPath file : new TreeSet<>(files.keySet())) {
            if (file.startsWith(path)) {
                RelPath child = path.resolve(
                        file.names().get(path.isRoot() ? 0 : path.names().size()));
                children.put(
                        child.name(),
                        child.equals(file) ? Entry.file(file(files.get(file)), null) : entry(child, files));
            }
        }
        return Entry.directory(directory(path), Children.of(children), true);
    }

    /** As a scan does that takes over what has not changed. */
    private static PackedSnapshot rescanned(PackedSnapshot before, Snapshot now) {
        Entry root = now.root();
        PackedDirectory top = rescanned(before.top(), before.unpack().root(), root);
        return new PackedSnapshot(Entry.directory(root.fingerprint(), Children.none(), true), top);
    }

    private static PackedDirectory rescanned(@Nullable PackedDirectory before, @Nullable Entry was, Entry now) {
        if (before != null && now.equals(was)) {
            return before;
        }
        Map<Name, PackedDirectory> known = before == null ? Map.of() : before.byName();
        DirectoryPacker packer = new DirectoryPacker();
        now.children().forEach(packer::add);
        packer.sort();
        int[] n = {0};
        now.children().forEach((name, child) -> {
            if (child.isDirectory()) {
                packer.fill(
                        n[0]++,
                        rescanned(
                                known.get(name),
                                was == null ? null : was.children().get(name),
                                child));
            }
        });
        return packer.build();
    }
}
