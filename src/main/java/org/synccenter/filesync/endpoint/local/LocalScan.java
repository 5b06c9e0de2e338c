package org.synccenter.filesync.endpoint.local;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.DirectoryPacker;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.PackedDirectory;
import org.synccenter.filesync.core.PackedSnapshot;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.ScanListener;
import org.synccenter.filesync.endpoint.ScanResult;
import org.synccenter.filesync.endpoint.ScanResult.Finding;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryEntries;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileKind;
import org.synccenter.platform.FileStat;

/**
 * One walk over a tree, depth first, with its own stack: a deep tree must not end the thread. Each directory is listed to its end,
 * sorted, and then its directories are gone into, so that no object is made for a file.
 */
final class LocalScan {

    /** Each level holds a descriptor, and whoever reads the snapshot recurses: deeper is one clear problem instead. */
    private static final int DEEPEST = 1_000;

    private static final int LOOKS_BETWEEN_CANCEL_CHECKS = 1_000;

    /** A directory that is listed, and whose directories are being gone into. */
    private static final class Frame {
        final RelPath path;
        final Directory directory;
        final DirectoryPacker packer;
        int next;
        int filled;

        Frame(RelPath path, Directory directory, DirectoryPacker packer) {
            this.path = path;
            this.directory = directory;
            this.packer = packer;
        }
    }

    private final Filter filter;
    private final Cancellation cancellation;
    private final ScanListener listener;
    private final Looks looks;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RelPath> privateNames = new ArrayList<>();
    private final Deque<Frame> stack = new ArrayDeque<>();
    private final Deque<DirectoryPacker> unused = new ArrayDeque<>();
    private @Nullable DirectoryEntries entries;
    private long device;
    private long seen;
    private boolean cancelled;

    LocalScan(Filter filter, Cancellation cancellation, ScanListener listener, Looks looks) {
        this.filter = filter;
        this.cancellation = cancellation;
        this.listener = listener;
        this.looks = looks;
    }

    /** Does not close the root. */
    ScanResult run(Directory root) {
        try {
            FileStat stat = root.self();
            device = stat.device();
            Fingerprint fingerprint = looks.of(stat, root, new byte[0]).fingerprint();
            stack.push(list(RelPath.ROOT, root));
            Entry entry = Entry.directory(fingerprint, Children.none(), true);
            PackedDirectory top = walk();
            return new ScanResult(
                    cancelled ? PackedSnapshot.unknown() : new PackedSnapshot(entry, top),
                    findings,
                    privateNames,
                    cancelled);
        } catch (FileFaultException e) {
            find(RelPath.ROOT, Faults.whileLooking(e.fault()), e.getMessage());
            return new ScanResult(PackedSnapshot.unknown(), findings, List.of(), false);
        } finally {
            while (!stack.isEmpty()) {
                close(stack.pop());
            }
            if (entries != null) {
                entries.close();
            }
        }
    }

    private PackedDirectory walk() {
        while (true) {
            Frame frame = stack.element();
            int place = cancelled ? -1 : frame.packer.nextDirectory(frame.next);
            if (place >= 0) {
                frame.next = place + 1;
                descend(frame, place);
            } else {
                PackedDirectory listed = cancelled ? PackedSnapshot.unknown().top() : frame.packer.build();
                listener.scanned(seen, frame.path);
                close(stack.pop());
                unused.push(frame.packer);
                if (stack.isEmpty()) {
                    return listed;
                }
                Frame parent = stack.element();
                parent.packer.fill(parent.filled++, listed);
            }
        }
    }

    private Frame list(RelPath path, Directory directory) throws FileFaultException {
        DirectoryPacker packer = unused.isEmpty() ? new DirectoryPacker() : unused.pop();
        packer.clear();
        Instant since = looks.now();
        DirectoryEntries at = directory.entries(entries);
        entries = at;
        while (!stop() && at.next()) {
            seen++;
            visit(path, directory, at, packer, since);
        }
        packer.sort();
        return new Frame(path, directory, packer);
    }

    private boolean stop() {
        cancelled = cancelled || (seen % LOOKS_BETWEEN_CANCEL_CHECKS == 0 && cancellation.requested());
        return cancelled;
    }

    private void visit(
            RelPath parent, Directory directory, DirectoryEntries at, DirectoryPacker packer, Instant since) {
        FileFaultException fault = at.fault();
        if (fault != null) {
            packer.name(at.nameBuffer(), 0, at.nameLength());
            packer.bare(Kind.UNKNOWN);
            find(parent.resolve(Name.ofBytes(at.name())), Faults.whileLooking(fault.fault()), fault.getMessage());
        } else if (filter.mayIgnore(at.nameBuffer(), at.nameLength()) && isIgnored(parent, at)) {
            packer.name(at.nameBuffer(), 0, at.nameLength());
            packer.bare(Kind.IGNORED);
        } else {
            pack(parent, directory, at, packer, since);
        }
    }

    private boolean isIgnored(RelPath parent, DirectoryEntries at) {
        Name name = Name.ofBytes(at.name());
        RelPath path = parent.resolve(name);
        if (Filter.isPrivate(name)) {
            privateNames.add(path);
        }
        return filter.ignores(path, at.kind() == FileKind.DIRECTORY);
    }

    private void pack(RelPath parent, Directory directory, DirectoryEntries at, DirectoryPacker packer, Instant since) {
        packer.name(at.nameBuffer(), 0, at.nameLength());
        if (at.inode() != 0) {
            packer.id(at.device(), at.inode());
            if (at.tellsBorn()) {
                packer.born(at.bornSeconds(), at.bornNanos());
            }
        }
        packer.modified(at.modifiedSeconds(), at.modifiedNanos());
        if (at.tellsChanged()) {
            packer.changed(at.changedSeconds(), at.changedNanos());
        }
        switch (at.kind()) {
            case FILE -> {
                boolean executable = at.permissions() >= 0 && (at.permissions() & Looks.OWNER_EXECUTES) != 0;
                packer.file(at.size(), executable, looks.racy(at, since));
            }
            case DIRECTORY -> {
                if (at.device() == device) {
                    packer.directory();
                } else {
                    // When that volume is not mounted its directory looks empty. So what is in it must never be
                    // archived.
                    packer.bare(Kind.UNKNOWN);
                    find(
                            parent.resolve(Name.ofBytes(at.name())),
                            ProblemKind.OTHER_VOLUME,
                            "another volume is mounted here");
                }
            }
            case LINK -> link(parent, directory, at, packer);
            case OTHER -> packer.bare(Kind.OTHER);
        }
    }

    private void link(RelPath parent, Directory directory, DirectoryEntries at, DirectoryPacker packer) {
        try {
            packer.link(directory.readLink(at.name()));
        } catch (FileFaultException e) {
            packer.bare(Kind.UNKNOWN);
            find(parent.resolve(Name.ofBytes(at.name())), Faults.whileLooking(e.fault()), e.getMessage());
        }
    }

    private void descend(Frame frame, int place) {
        Name name = frame.packer.nameOf(place);
        RelPath path = frame.path.resolve(name);
        if (stack.size() > DEEPEST) {
            unknown(frame, place, path, ProblemKind.TOO_DEEP, "more than " + DEEPEST + " levels");
            return;
        }
        Directory directory = null;
        try {
            directory = frame.directory.open(name.bytes());
            stack.push(list(path, directory));
            directory = null;
        } catch (FileFaultException e) {
            unknown(frame, place, path, Faults.whileLooking(e.fault()), e.getMessage());
        } finally {
            if (directory != null) {
                directory.close();
            }
        }
    }

    private void unknown(Frame frame, int place, RelPath path, ProblemKind kind, @Nullable String detail) {
        frame.packer.makeUnknown(place);
        find(path, kind, detail);
    }

    private void find(RelPath path, ProblemKind kind, @Nullable String detail) {
        findings.add(new Finding(path, kind, String.valueOf(detail)));
    }

    private static void close(Frame frame) {
        if (!frame.path.isRoot()) {
            frame.directory.close();
        }
    }
}
