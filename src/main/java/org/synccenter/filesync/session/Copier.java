package org.synccenter.filesync.session;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.Content;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.Upload;
import org.synccenter.filesync.endpoint.Workbench;

/** Reads files once, hashing on the way, and notices when they change meanwhile. One thread at a time. */
final class Copier {

    /**
     * What was read: the content, and how its file looked before and still looks. It is the earlier look that says whether
     * the file was too young: a write in the tick of that look may have come after the reading.
     */
    record Read(Digest digest, long size, Look look) {}

    /** Thrown between two pieces of a large file. */
    static final class CancelledException extends Exception {}

    private static final int PIECE = 256 << 10;

    /** From here on a second thread is worth its while. */
    private static final int LARGE = 4 << 20;

    /** From here on it is quicker to ask for room than to find out by writing. */
    static final int WORTH_ASKING = 1 << 20;

    private static final int LOOK_FOR_CANCEL_EVERY = 1 << 20;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
    private final MessageDigest hash = sha256();
    private final Cancellation cancellation;
    private final Report report;

    Copier(Cancellation cancellation, Report report) {
        this.cancellation = cancellation;
        this.report = report;
    }

    /**
     * Reads a file into a private one, or nowhere when {@code into} is null.
     *
     * @param expected what it must be; null for whatever regular file it is
     */
    Read read(Workbench from, RelPath path, @Nullable Expectation expected, @Nullable Upload into)
            throws EndpointException, CancelledException {
        try (Content content = from.open(path)) {
            Look before = content.look();
            if (expected != null && !expected.fits(before.fingerprint())) {
                throw new EndpointException(ProblemKind.CHANGED_MEANWHILE, path.escaped() + " is not as scanned");
            }
            hash.reset();
            if (into != null && before.fingerprint().size() >= WORTH_ASKING && !content.sparse()) {
                into.expect(before.fingerprint().size());
            }
            long size =
                    before.fingerprint().size() < LARGE ? pump(content, into, path) : pumpAhead(content, into, path);
            Look after = content.look();
            boolean steady = new Expectation(before.fingerprint(), false).fits(after.fingerprint());
            if (!steady || size != after.fingerprint().size()) {
                throw new EndpointException(ProblemKind.IN_USE, path.escaped() + " changes while it is read");
            }
            return new Read(Digest.ofBytes(hash.digest()), size, before);
        }
    }

    /** As {@link #read}, telling failures of the side that is read from those of the side that is written. */
    Read copy(Workbench from, Source source, @Nullable Expectation expected, Upload into)
            throws EndpointException, Stager.SourceFailed, CancelledException {
        var guarded = new GuardedUpload(into);
        try {
            return read(from, source.path(), expected, guarded);
        } catch (EndpointException e) {
            if (guarded.failed) {
                throw e;
            }
            boolean unreadable = e.kind() == ProblemKind.NO_ACCESS || e.kind() == ProblemKind.IO;
            throw new Stager.SourceFailed(
                    source.side(),
                    unreadable ? new EndpointException(ProblemKind.UNREADABLE, String.valueOf(e.getMessage()), e) : e);
        }
    }

    /** Remembers whether it was the writing that failed. */
    private static final class GuardedUpload implements Upload {
        private final Upload upload;
        private boolean failed;

        GuardedUpload(Upload upload) {
            this.upload = upload;
        }

        @Override
        public void expect(long bytes) throws EndpointException {
            failed = true;
            upload.expect(bytes);
            failed = false;
        }

        @Override
        public void write(ByteBuffer buffer) throws EndpointException {
            failed = true;
            upload.write(buffer);
            failed = false;
        }

        @Override
        public void hole(long length) throws EndpointException {
            failed = true;
            upload.hole(length);
            failed = false;
        }

        @Override
        public Look complete(Metadata metadata, int permissions) throws EndpointException {
            return upload.complete(metadata, permissions);
        }

        @Override
        public void close() {
            upload.close();
        }
    }

    private long pump(Content content, @Nullable Upload into, RelPath path)
            throws EndpointException, CancelledException {
        var count = new Count(path);
        while (content.read(buffer.clear()) >= 0) {
            hash.update(buffer.flip().duplicate());
            pass(content, into, buffer, count);
        }
        count.tell();
        return count.size;
    }

    /** Digests each piece while it is written and the next one is read. */
    private long pumpAhead(Content content, @Nullable Upload into, RelPath path)
            throws EndpointException, CancelledException {
        ByteBuffer[] pieces = {buffer, ByteBuffer.allocateDirect(PIECE)};
        var count = new Count(path);
        try (var digester = new Digester(hash)) {
            for (int i = 0; fill(content, pieces[i].clear()); i = 1 - i) {
                ByteBuffer piece = pieces[i].flip();
                digester.update(piece.duplicate()); // returns when the piece before it is done, which is read into next
                pass(content, into, piece, count);
            }
        }
        count.tell();
        return count.size;
    }

    /** Whole pieces, so that holes are seen where they begin; false when there is nothing more. */
    private static boolean fill(Content content, ByteBuffer piece) throws EndpointException {
        while (piece.hasRemaining() && content.read(piece) >= 0) {
            // once more
        }
        return piece.position() > 0;
    }

    private void pass(Content content, @Nullable Upload into, ByteBuffer piece, Count count)
            throws EndpointException, CancelledException {
        int length = piece.remaining();
        if (into != null && content.sparse()) {
            Holes.write(piece, into);
        } else if (into != null) {
            into.write(piece);
        }
        count.add(length);
    }

    /** Bytes of one file, told now and then. */
    private final class Count {
        private final RelPath path;
        private long size;
        private long told;

        Count(RelPath path) {
            this.path = path;
        }

        void add(int more) throws CancelledException {
            size += more;
            if (size - told >= LOOK_FOR_CANCEL_EVERY) {
                tell();
                if (cancellation.requested()) {
                    throw new CancelledException();
                }
            }
        }

        void tell() {
            report.bytes(size - told, path);
            told = size;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
