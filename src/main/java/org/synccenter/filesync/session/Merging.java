package org.synccenter.filesync.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Rule;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Layout;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.Upload;

/**
 * Plans how content that the user brings takes the place of both versions of a conflict. It is first copied into the trash of the left
 * side, where it is a version like others: a session that is killed leaves nothing else behind.
 */
final class Merging {

    private static final int PIECE = 256 << 10;
    private static final Side FIRST = Side.LEFT;

    private final Sides sides;
    private final Present present;
    private final String run;

    Merging(Sides sides, Present present, String run) {
        this.sides = sides;
        this.present = present;
        this.run = run;
    }

    UndoPlan plan(Errand.Merge wish, boolean preview) throws Errands.ImpossibleException, CycleAborted {
        UndoChanges made = new UndoChanges();
        Source source = preview ? planned(wish) : copied(wish);
        for (Side side : Side.values()) {
            Entry there = present.entry(side, wish.path());
            boolean replaceable = there == null
                    ? present.isAbsent(side, wish.path())
                            && present.isDirectory(side, wish.path().parent())
                    : there.kind() == Kind.FILE || there.kind() == Kind.LINK;
            if (!replaceable) {
                var refusal = new UndoPlan.Refusal(wish.path(), side, ProblemKind.CHANGED_SINCE);
                return new UndoPlan(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(refusal));
            }
            made.bring(side, wish.path(), source, there, Rule.SETTLED);
        }
        return new UndoPlan(made.changes(), List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    private static Source planned(Errand.Merge wish) throws Errands.ImpossibleException {
        try {
            long size = Files.size(wish.file());
            return new Source(FIRST, wish.path(), Versions.entry(Fingerprint.file(size, null, null, null, false)));
        } catch (IOException e) {
            throw new Errands.ImpossibleException(CycleResult.Failure.VERSION_UNKNOWN);
        }
    }

    private Source copied(Errand.Merge wish) throws Errands.ImpossibleException, CycleAborted {
        Endpoint endpoint = sides.of(FIRST);
        RelPath place = Layout.trashPath(run, wish.path());
        try (InputStream in = Files.newInputStream(wish.file())) {
            RelPath directory = Layout.OURS;
            for (Name name : place.parent().rebase(Layout.OURS, RelPath.ROOT).names()) {
                directory = directory.resolve(name);
                if (Recovery.look(endpoint, directory) == null) {
                    endpoint.createDirectory(directory, 0700);
                }
            }
            var modified = Files.getLastModifiedTime(wish.file()).toInstant();
            Look look = copy(in, endpoint, place, new Metadata(modified, isExecutable(wish)));
            return new Source(FIRST, place, Versions.entry(look.fingerprint()));
        } catch (IOException e) {
            throw new Errands.ImpossibleException(CycleResult.Failure.VERSION_UNKNOWN);
        } catch (EndpointException e) {
            throw new CycleAborted(FIRST, e);
        }
    }

    /** The bit of the file that is there: what an editor wrote for merging says nothing about it. */
    private boolean isExecutable(Errand.Merge wish) {
        for (Side side : Side.values()) {
            Entry there = present.entry(side, wish.path());
            if (there != null && there.fingerprint().executable()) {
                return true;
            }
        }
        return false;
    }

    private static Look copy(InputStream in, Endpoint endpoint, RelPath place, Metadata metadata)
            throws IOException, EndpointException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
        try (Upload upload = endpoint.create(place);
                ReadableByteChannel channel = Channels.newChannel(in)) {
            while (channel.read(buffer.clear()) >= 0) {
                upload.write(buffer.flip());
            }
            return upload.complete(metadata, -1);
        }
    }
}
