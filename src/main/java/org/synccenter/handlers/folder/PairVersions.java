package org.synccenter.handlers.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.Trashed;
import org.synccenter.platform.RawNames;

/** Where the versions of a pair's conflicts lie, and in the trash what both came from. */
final class PairVersions implements ConflictFiles {
    /** Runs within one second are told apart by when the content was written. */
    private static final Comparator<Trashed> YOUNGEST_FIRST =
            Comparator.comparing(Trashed::when).thenComparing(Trashed::modified).reversed();

    private final FolderSetup setup;
    private final PairSyncs pairs;

    PairVersions(FolderSetup setup, PairSyncs pairs) {
        this.setup = setup;
        this.pairs = pairs;
    }

    @Override
    public Found of(Conflict conflict) throws SyncException {
        if (conflict.kind() == Conflict.Kind.MOVED) {
            return Found.NOTHING; // the two lie at other paths than the conflict does
        }
        FolderPair pair = setup.pair(conflict.item().item());
        RelPath path = ShownPaths.toRaw(conflict.path(), pair);
        PathLook look = PathLook.at(pair, path);
        @Nullable Path left = file(pair.left(), path, conflict.left(), look.left());
        @Nullable Path right = file(pair.right(), path, conflict.right(), look.right());
        return new Found(
                left, right, left == null || right == null ? null : ancestor(pair, path, conflict, left, right));
    }

    private static @Nullable Path file(
            Path root, RelPath path, @Nullable Version shown, @Nullable BasicFileAttributes now) throws SyncException {
        if (shown == null || shown.kind() != VersionKind.FILE) {
            return null;
        }
        boolean same = now != null
                && now.isRegularFile()
                && now.size() == shown.size()
                && now.lastModifiedTime()
                        .toInstant()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .equals(shown.modified().truncatedTo(ChronoUnit.MILLIS));
        if (!same) {
            throw SyncException.unavailable(FolderText.CONFLICT_CHANGED.text(), null);
        }
        return root.resolve(RawNames.path(path.bytes()));
    }

    /** The one that was agreed on last, if it is still somewhere; else the youngest that is older than the conflict. */
    private @Nullable Ancestor ancestor(FolderPair pair, RelPath path, Conflict conflict, Path left, Path right)
            throws SyncException {
        List<Trashed> kept = pairs.trashed(pair, path).stream()
                .filter(t -> t.path().equals(path) && t.kind() == Kind.FILE)
                .sorted(YOUNGEST_FIRST)
                .toList();
        String agreed = conflict.details().extra();
        try {
            for (Trashed one : kept) {
                Path file = place(pair, one);
                if (!agreed.isEmpty() && agreed.startsWith(one.size() + ":") && agreed.equals(note(file, one.size()))) {
                    return new Ancestor(file, one.modified(), true);
                }
            }
            for (Trashed one : kept) {
                Path file = place(pair, one);
                // A version that a side went back to says about that side that nothing was done there.
                boolean old = !one.when().isAfter(conflict.found());
                if (old && Files.mismatch(file, left) >= 0 && Files.mismatch(file, right) >= 0) {
                    return new Ancestor(file, one.modified(), false);
                }
            }
        } catch (IOException e) {
            // It was there a moment ago: what lies in the trash goes away by and by.
            return null;
        }
        return null;
    }

    private static Path place(FolderPair pair, Trashed one) {
        Path root = one.side() == Side.LEFT ? pair.left() : pair.right();
        return root.resolve(RawNames.path(one.place().bytes()));
    }

    /** How an agreed content is noted in a conflict. */
    static String note(long size, byte[] digest) {
        return size + ":" + HexFormat.of().formatHex(digest);
    }

    private static String note(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return note(
                    size, Objects.requireNonNull(digested.getMessageDigest()).digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
