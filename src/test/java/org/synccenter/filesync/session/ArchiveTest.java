package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.Ancestor;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.FileId;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.PackedAncestor;
import org.synccenter.filesync.core.RelPath;

/** The archive against a plain map of paths that learns the same. */
class ArchiveTest {
    private static final int ROUNDS = Integer.getInteger("sync.rounds", 60);

    @TempDir
    Path folder;

    @Test
    void learnsWhatAMapOfPathsLearns() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            Map<RelPath, AncestorEntry> model = new TreeMap<>();
            LoadedArchives loaded = new LoadedArchives();
            try (Archive archive = Archive.open(folder.resolve(seed + ".db"), Clock.systemUTC())) {
                for (int round = 0; round < ROUNDS; round++) {
                    ArchiveUpdate update = new ArchiveUpdate();
                    change(random, model, update);
                    archive.refresh(update);
                    assertThat(archive.load().unpack())
                            .as(() -> update.renames() + " gone " + update.gone() + " agreed " + update.agreed())
                            .extracting(ArchiveTest::flat)
                            .isEqualTo(flat(Ancestor.of(model)));
                    if (random.nextInt(3) > 0) {
                        assertThat(archive.load(loaded).unpack())
                                .isEqualTo(archive.load().unpack());
                        assertThat(archive.load(loaded).count())
                                .isEqualTo(archive.load().count());
                    }
                }
            }
        }
    }

    @Test
    void whatIsRememberedOfALargeDirectoryIsAllOfIt() {
        LoadedArchives loaded = new LoadedArchives();
        try (Archive archive = Archive.open(folder.resolve("large.db"), Clock.systemUTC())) {
            ArchiveUpdate many = new ArchiveUpdate();
            for (int i = 0; i < 500; i++) {
                many.agreed(RelPath.ofUtf8("folder/file " + i), entry(new Random(i), false));
            }
            archive.refresh(many);
            assertThat(archive.load(loaded).count()).isEqualTo(500);
        }
        try (Archive archive = Archive.open(folder.resolve("large.db"), Clock.systemUTC())) {
            archive.load(loaded);
            ArchiveUpdate one = new ArchiveUpdate();
            one.gone(RelPath.ofUtf8("folder/file 250"));
            archive.refresh(one);

            assertThat(archive.load(loaded).count()).isEqualTo(499);
            assertThat(archive.load(loaded).unpack()).isEqualTo(archive.load().unpack());

            ArchiveUpdate afresh = new ArchiveUpdate();
            afresh.startAfresh();
            archive.refresh(afresh);
            assertThat(archive.load(loaded).count()).isZero();
        }
    }

    @Test
    void whatWeWroteOurselvesIsNotReadAgain() {
        LoadedArchives loaded = new LoadedArchives();
        Path file = folder.resolve("a.db");
        PackedAncestor empty = PackedAncestor.of(new HashMap<>(), 1);
        loaded.get(file, 1, () -> empty);

        loaded.wrote(file, 1, 2, Map.of());

        assertThat(loaded.get(file, 2, ArchiveTest::notToBeRead)).isEqualTo(empty);
        loaded.wrote(file, 7, 3, Map.of());
        assertThatThrownBy(() -> loaded.get(file, 3, ArchiveTest::notToBeRead)).hasMessage("read");
        loaded.get(file, 3, () -> empty);
        loaded.wrote(file, 3, 4, null);
        assertThatThrownBy(() -> loaded.get(file, 4, ArchiveTest::notToBeRead)).hasMessage("read");
        loaded.get(file, 4, () -> empty);
        loaded.wrote(file, 4, 5, Map.of(1L, new byte[9 << 20]));
        assertThatThrownBy(() -> loaded.get(file, 5, ArchiveTest::notToBeRead)).hasMessage("read");
    }

    private static PackedAncestor notToBeRead() {
        throw new IllegalStateException("read");
    }

    private static Map<RelPath, AncestorEntry> flat(Ancestor ancestor) {
        Map<RelPath, AncestorEntry> flat = new TreeMap<>();
        ancestor.forEach((path, entry) -> flat.put(path, entry.withChildren(Children.none())));
        return flat;
    }

    private static void change(Random random, Map<RelPath, AncestorEntry> model, ArchiveUpdate update) {
        if (random.nextInt(20) == 0) {
            model.clear();
            update.startAfresh();
        }
        List<RelPath> there = List.copyOf(model.keySet());
        if (!there.isEmpty() && random.nextInt(3) == 0) {
            RelPath from = there.get(random.nextInt(there.size()));
            RelPath to = path(random);
            if (!to.startsWith(from) && !from.startsWith(to) && fits(model, to)) {
                update.rename(from, to);
                rename(model, from, to);
            }
        }
        for (RelPath path : List.copyOf(model.keySet())) {
            boolean alone = model.keySet().stream().noneMatch(p -> p.startsWith(path) && !p.equals(path));
            if (random.nextInt(6) == 0 && (alone || random.nextInt(5) == 0)) {
                update.gone(path);
                model.remove(path);
            }
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            RelPath path = path(random);
            if (fits(model, path) && !update.agreed().containsKey(path)) {
                boolean holds = model.keySet().stream().anyMatch(p -> p.startsWith(path) && !p.equals(path));
                AncestorEntry entry = entry(random, holds);
                AncestorEntry known = model.get(path);
                update.agreed(path, entry);
                boolean keeps = entry.kind() == Kind.FILE && entry.digest() == null && known != null;
                model.put(path, keeps && known.kind() == Kind.FILE ? with(entry, known.digest()) : entry);
            }
        }
    }

    private static void rename(Map<RelPath, AncestorEntry> model, RelPath from, RelPath to) {
        Map<RelPath, AncestorEntry> moved = new TreeMap<>();
        model.entrySet().removeIf(row -> {
            if (row.getKey().startsWith(from)) {
                moved.put(row.getKey().rebase(from, to), row.getValue());
            }
            return row.getKey().startsWith(from);
        });
        moved.forEach((path, entry) -> {
            model.put(path, entry);
            if (entry.kind() != Kind.DIRECTORY) {
                model.keySet().removeIf(p -> p.startsWith(path) && !p.equals(path));
            }
        });
        // A directory that nobody agreed on has come to where a file was agreed: then that is agreed no more.
        model.entrySet()
                .removeIf(row -> row.getValue().kind() != Kind.DIRECTORY
                        && moved.keySet().stream()
                                .anyMatch(p -> p.startsWith(row.getKey()) && !p.equals(row.getKey())));
    }

    /** Nothing above is a file or a link. */
    private static boolean fits(Map<RelPath, AncestorEntry> model, RelPath path) {
        for (RelPath at = path.parent(); !at.isRoot(); at = at.parent()) {
            AncestorEntry above = model.get(at);
            if (above != null && above.kind() != Kind.DIRECTORY) {
                return false;
            }
        }
        return true;
    }

    private static RelPath path(Random random) {
        StringBuilder path = new StringBuilder().append((char) ('a' + random.nextInt(3)));
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            path.append('/').append((char) ('a' + random.nextInt(3)));
        }
        return RelPath.ofUtf8(path.toString());
    }

    private static AncestorEntry entry(Random random, boolean directory) {
        Fingerprint left = print(random, directory ? Kind.DIRECTORY : kind(random));
        Fingerprint right = print(random, left.kind());
        LinkTarget target = left.target();
        if (left.kind() == Kind.DIRECTORY) {
            return AncestorEntry.directory(left, random.nextBoolean() ? right : null);
        }
        if (target != null) {
            return AncestorEntry.link(target, left, right);
        }
        AncestorEntry file = AncestorEntry.file(
                Digest.ofBytes(new byte[] {(byte) random.nextInt()}),
                left.size(),
                random.nextBoolean(),
                random.nextBoolean() ? left.mtime() : null,
                left,
                right);
        return random.nextInt(3) == 0 ? with(file, null) : file;
    }

    private static Kind kind(Random random) {
        return new Kind[] {Kind.FILE, Kind.FILE, Kind.LINK, Kind.DIRECTORY}[random.nextInt(4)];
    }

    private static AncestorEntry with(AncestorEntry e, @Nullable Digest digest) {
        return new AncestorEntry(
                e.kind(),
                digest,
                e.size(),
                e.executable(),
                e.target(),
                e.mtime(),
                e.left(),
                e.right(),
                e.children(),
                false);
    }

    private static Fingerprint print(Random random, Kind kind) {
        // Also before 1697 and after 2242, which are packed in another way.
        Instant mtime = Instant.ofEpochSecond(random.nextLong(1L << 35) - (1L << 34), random.nextInt(1_000_000_000));
        FileId id = new FileId(random.nextLong(), random.nextLong(), random.nextBoolean() ? mtime : null);
        Fingerprint print = switch (kind) {
            case FILE -> Fingerprint.file(random.nextLong(1L << 40), mtime, null, id, random.nextBoolean());
            case LINK -> Fingerprint.link(LinkTarget.ofUtf8("to" + random.nextInt(3)), mtime, mtime, id);
            default -> Fingerprint.directory(mtime, mtime, random.nextBoolean() ? id : null);
        };
        return random.nextInt(4) == 0 ? print.asRacy() : print;
    }

    @Test
    void aLargeDirectoryIsWrittenInParts() throws SQLException {
        Map<RelPath, AncestorEntry> model = new TreeMap<>();
        Random random = new Random(1);
        try (Archive archive = Archive.open(folder.resolve("large.db"), Clock.systemUTC())) {
            for (int round = 0; round < 4; round++) {
                ArchiveUpdate update = new ArchiveUpdate();
                for (int i = 0; i < 700; i++) {
                    RelPath path = RelPath.ofUtf8("d/" + random.nextInt(5_000));
                    AncestorEntry entry = entry(random, false);
                    if (round == 3) {
                        update.gone(path);
                        model.remove(path);
                    } else if (entry.kind() == Kind.LINK) {
                        update.agreed(path, entry);
                        model.put(path, entry);
                    }
                }
                archive.refresh(update);
                assertThat(archive.load().unpack()).isEqualTo(Ancestor.of(model));
            }
        }
        assertThat(number("large.db", "SELECT count(*) FROM directory WHERE id > 1"))
                .isGreaterThan(2);
        assertThat(number("large.db", "SELECT max(length(entries)) FROM directory"))
                .isLessThan(128 * 120);
    }

    @Test
    void aRenamedDirectoryKeepsItsRows() throws SQLException {
        try (Archive archive = Archive.open(folder.resolve("a.db"), Clock.systemUTC())) {
            ArchiveUpdate update = new ArchiveUpdate();
            Random random = new Random(1);
            for (String path : List.of("old", "old/in", "old/in/deep")) {
                update.agreed(RelPath.ofUtf8(path), entry(random, true));
            }
            archive.refresh(update);
            long rows = number("a.db", "SELECT sum(part * id) FROM directory WHERE id > 1");
            ArchiveUpdate rename = new ArchiveUpdate();
            rename.rename(RelPath.ofUtf8("old"), RelPath.ofUtf8("new"));
            archive.refresh(rename);

            assertThat(archive.load().unpack().find(RelPath.ofUtf8("new/in/deep")))
                    .isNotNull();
            assertThat(number("a.db", "SELECT sum(part * id) FROM directory WHERE id > 1"))
                    .isEqualTo(rows);
        }
    }

    /** As the versions before wrote it, byte for byte. */
    @Test
    void anArchiveOfOneRowAPathIsTakenOver() throws SQLException {
        Random random = new Random(7);
        Map<RelPath, AncestorEntry> model = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            RelPath path = path(random);
            boolean holds = model.keySet().stream().anyMatch(p -> p.startsWith(path) && !p.equals(path));
            if (fits(model, path)) {
                model.put(path, entry(random, holds));
            }
        }
        try (Connection c = connect("old.db")) {
            OldArchive.write(c, model, 41);
        }
        for (int opened = 0; opened < 2; opened++) {
            try (Archive archive = Archive.open(folder.resolve("old.db"), Clock.systemUTC())) {
                assertThat(archive.load().unpack()).isEqualTo(Ancestor.of(model));
                assertThat(archive.load().count()).isEqualTo(model.size());
                assertThat(archive.state()).isEqualTo(new ArchiveState(41, 41, "left-id", "right-id", false));
                assertThat(archive.intents()).hasSize(1);
                assertThat(archive.setAside()).isNull();
            }
        }
    }

    @Test
    void whatIsRememberedIsReadAgainAfterEachWrite() {
        LoadedArchives loaded = new LoadedArchives();
        Path file = folder.resolve("kept.db");
        PackedAncestor first;
        try (Archive archive = Archive.open(file, Clock.systemUTC())) {
            archive.refresh(learning("a"));
            first = archive.load(loaded);
        }
        try (Archive archive = Archive.open(file, Clock.systemUTC())) {
            assertThat(archive.load(loaded)).isSameAs(first);
            archive.refresh(learning("b"));
            assertThat(archive.load(loaded)).isNotSameAs(first);
            assertThat(archive.load(loaded).count()).isEqualTo(2);
        }
    }

    private static ArchiveUpdate learning(String path) {
        ArchiveUpdate update = new ArchiveUpdate();
        update.agreed(RelPath.ofUtf8(path), entry(new Random(1), true));
        return update;
    }

    private Connection connect(String file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
    }

    private long number(String file, String query) throws SQLException {
        try (Connection c = connect(file);
                var statement = c.createStatement();
                var row = statement.executeQuery(query)) {
            List<Long> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getLong(1));
            }
            assertThat(values).hasSize(1);
            return values.getFirst();
        }
    }
}
