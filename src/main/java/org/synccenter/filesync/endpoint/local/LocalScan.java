package org.synccenter.filesync.endpoint.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Snapshot;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.ScanListener;
import org.synccenter.filesync.endpoint.ScanResult;
import org.synccenter.filesync.endpoint.ScanResult.Finding;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileKind;
import org.synccenter.platform.FileStat;

/** One walk over a tree, depth first, with its own stack: a deep tree must not end the thread. */
final class LocalScan {

    /** Each level holds a descriptor, and whoever reads the snapshot recurses: deeper is one clear problem instead. */
    private static final int DEEPEST = 1_000;

    private static final int LOOKS_BETWEEN_CANCEL_CHECKS = 1_000;

    /** A directory whose children are being looked at. */
    private static final class Frame {
        final RelPath path;
        final Fingerprint fingerprint;
        final Directory directory;
        final List<byte[]> names;
        final Map<Name, Entry> children = new HashMap<>();
        int next;

        Frame(RelPath path, Fingerprint fingerprint, Directory directory, List<byte[]> names) {
            this.path = path;
            this.fingerprint = fingerprint;
            this.directory = directory;
            this.names = names;
        }

        Entry entry() {
            return Entry.directory(fingerprint, Children.of(children), true);
        }
    }

    private final Filter filter;
    private final Cancellation cancellation;
    private final ScanListener listener;
    private final Looks looks;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RelPath> privateNames = new ArrayList<>();
    private final Deque<Frame> stack = new ArrayDeque<>();
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
            stack.push(new Frame(RelPath.ROOT, fingerprint, root, root.list()));
        } catch (FileFaultException e) {
            find(RelPath.ROOT, Faults.whileLooking(e.fault()), e.getMessage());
            return new ScanResult(new Snapshot(Entry.unknown()), findings, List.of(), false);
        }
        try {
            Entry tree = walk();
            return new ScanResult(new Snapshot(tree), findings, privateNames, cancelled);
        } finally {
            while (!stack.isEmpty()) {
                close(stack.pop());
            }
        }
    }

    private Entry walk() {
        while (true) {
            Frame frame = stack.element();
            if (frame.next < frame.names.size() && !stop()) {
                visit(frame, frame.names.get(frame.next++));
            } else {
                Entry entry = cancelled ? Entry.unknown() : frame.entry();
                listener.scanned(seen, frame.path);
                close(stack.pop());
                if (stack.isEmpty()) {
                    return entry;
                }
                stack.element().children.put(frame.path.name(), entry);
            }
        }
    }

    private boolean stop() {
        cancelled = cancelled || (seen % LOOKS_BETWEEN_CANCEL_CHECKS == 0 && cancellation.requested());
        return cancelled;
    }

    private void visit(Frame frame, byte[] raw) {
        Name name = Name.ofBytes(raw);
        RelPath path = frame.path.resolve(name);
        seen++;
        try {
            FileStat stat = frame.directory.stat(raw);
            if (stat == null) {
                return; // gone since it was listed: now it is absent, and that is known
            }
            if (Filter.isPrivate(name)) {
                privateNames.add(path);
            }
            if (filter.ignores(path, stat.kind() == FileKind.DIRECTORY)) {
                frame.children.put(name, Entry.ignored());
            } else if (stat.kind() == FileKind.DIRECTORY) {
                descend(frame, path, stat, raw);
            } else {
                frame.children.put(name, leaf(looks.of(stat, frame.directory, raw)));
            }
        } catch (FileFaultException e) {
            unknown(frame, path, Faults.whileLooking(e.fault()), e.getMessage());
        }
    }

    private static Entry leaf(Look look) {
        return switch (look.fingerprint().kind()) {
            case FILE -> Entry.file(look.fingerprint(), null);
            case LINK -> Entry.link(look.fingerprint());
            default -> Entry.other();
        };
    }

    private void descend(Frame frame, RelPath path, FileStat stat, byte[] raw) throws FileFaultException {
        if (stat.device() != device) {
            // When that volume is not mounted its directory looks empty. So what is in it must never be archived.
            unknown(frame, path, ProblemKind.OTHER_VOLUME, "another volume is mounted here");
        } else if (stack.size() > DEEPEST) {
            unknown(frame, path, ProblemKind.TOO_DEEP, "more than " + DEEPEST + " levels");
        } else {
            Fingerprint fingerprint = looks.of(stat, frame.directory, raw).fingerprint();
            Directory directory = frame.directory.open(raw);
            boolean listed = false;
            try {
                stack.push(new Frame(path, fingerprint, directory, directory.list()));
                listed = true;
            } finally {
                if (!listed) {
                    directory.close();
                }
            }
        }
    }

    private void unknown(Frame frame, RelPath path, ProblemKind kind, @Nullable String detail) {
        frame.children.put(path.name(), Entry.unknown());
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
