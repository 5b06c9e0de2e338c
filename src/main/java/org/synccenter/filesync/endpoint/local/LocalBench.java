package org.synccenter.filesync.endpoint.local;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Content;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.Upload;
import org.synccenter.filesync.endpoint.Workbench;
import org.synccenter.filesync.endpoint.local.LocalChanges.Place;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileKind;
import org.synccenter.platform.FileStat;

/** One thread's way into a local replica: its own way down from the root that all share. */
final class LocalBench implements Workbench {

    /** Something to do at a place, where names change. */
    @FunctionalInterface
    interface Step {
        void on(Place place) throws EndpointException, FileFaultException;
    }

    /** Something to do at a place that tells something. */
    @FunctionalInterface
    interface Query<T> {
        T on(Place place) throws EndpointException, FileFaultException;
    }

    private final Directory root;
    private final boolean flushedLater;
    private final Looks looks;
    private final OpenDirectories directories;
    private final Set<RelPath> touched;
    private final Set<RelPath> told;

    /**
     * A bench.
     *
     * @param touched learns each directory in which a name is changed
     * @param told learns of the same directories when this is closed
     */
    LocalBench(Directory root, Looks looks, Set<RelPath> touched, Set<RelPath> told) {
        this.root = root;
        this.flushedLater = root.flushesVolume();
        this.looks = looks;
        this.directories = new OpenDirectories(root);
        this.touched = touched;
        this.told = told;
    }

    OpenDirectories directories() {
        return directories;
    }

    @Override
    public @Nullable Look look(RelPath path) throws EndpointException {
        try {
            Place place = place(path);
            return looks.at(place.directory(), place.name());
        } catch (FileFaultException e) {
            throw Faults.at(path, e);
        }
    }

    @Override
    public Content open(RelPath path) throws EndpointException {
        return at(path, p -> new LocalFiles.Reading(path, p.directory().read(p.name()), looks));
    }

    @Override
    public Upload create(RelPath temp) throws EndpointException {
        return at(temp, p -> {
            touched.add(temp.parent());
            return new LocalFiles.Writing(temp, p.directory().create(p.name()), looks, root, flushedLater);
        });
    }

    @Override
    public void discard(RelPath temp) throws EndpointException {
        step(temp, p -> {
            FileStat stat = p.directory().stat(p.name());
            if (stat != null && stat.kind() == FileKind.DIRECTORY) {
                p.directory().deleteDirectory(p.name());
            } else if (stat != null) {
                p.directory().delete(p.name());
            }
        });
    }

    /** A step that changes names in the directory of a path. */
    void step(RelPath path, Step step) throws EndpointException {
        change(path, place -> {
            step.on(place);
            return true;
        });
    }

    /** As {@link #step}, and what it tells. */
    <T> T change(RelPath path, Query<T> query) throws EndpointException {
        return at(path, place -> {
            touched.add(path.parent());
            return query.on(place);
        });
    }

    private <T> T at(RelPath path, Query<T> query) throws EndpointException {
        try {
            return query.on(place(path));
        } catch (FileFaultException e) {
            throw Faults.at(path, e);
        }
    }

    private Place place(RelPath path) throws FileFaultException {
        return new Place(path, directories.at(path.parent()), path.name().bytes());
    }

    @Override
    public void close() {
        directories.forget();
        told.addAll(touched);
    }
}
