package org.synccenter.filesync.endpoint;

import java.util.List;
import org.synccenter.filesync.core.PackedSnapshot;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Snapshot;

/**
 * What a scan saw.
 *
 * @param packed the tree; whatever a problem is about is in it as unknown, or as a directory that is not complete
 * @param problems what could not be looked at
 * @param privateNames where private files and directories lie, whoever made them
 * @param cancelled whether it was cut short; the tree must not be used then
 */
public record ScanResult(PackedSnapshot packed, List<Finding> problems, List<RelPath> privateNames, boolean cancelled) {

    /** A path that could not be looked at. */
    public record Finding(RelPath path, ProblemKind kind, String detail) {}

    public ScanResult {
        problems = List.copyOf(problems);
        privateNames = List.copyOf(privateNames);
    }

    /** For stores that have their tree as objects. */
    public ScanResult(Snapshot snapshot, List<Finding> problems, List<RelPath> privateNames, boolean cancelled) {
        this(PackedSnapshot.of(snapshot), problems, privateNames, cancelled);
    }

    /** The tree as objects, made anew with each call: many times as large. */
    public Snapshot snapshot() {
        return packed.unpack();
    }
}
