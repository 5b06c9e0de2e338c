package org.synccenter.filesync.endpoint.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.PackedSnapshot;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.Capabilities;
import org.synccenter.filesync.endpoint.Content;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.EndpointOpener;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.ScanListener;
import org.synccenter.filesync.endpoint.ScanResult;
import org.synccenter.filesync.endpoint.Upload;
import org.synccenter.filesync.endpoint.Workbench;
import org.synccenter.filesync.endpoint.local.LocalChanges.Place;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileStat;
import org.synccenter.platform.Volumes;

/** A replica in a local folder, which stays open and therefore the same folder until {@link #close}. */
public final class LocalEndpoint implements Endpoint {

    private static final int FEW_DIRECTORIES = 16;

    private final String fileSystem;
    private final Directory root;
    private final Looks looks;
    private final LocalChanges changes;
    private final LocalTrash trash;
    private final LocalMarkers markers;
    private final TouchedDirectories touched = new TouchedDirectories();
    private final LocalBench own;
    private final OpenDirectories here;
    private final OpenDirectories there;

    /** The directory of the trash that was made, or found, last. */
    private @Nullable RelPath ensured;

    /** Asked for once. */
    private @Nullable Capabilities capabilities;

    private LocalEndpoint(Directory root, Clock clock, String fileSystem) {
        this.fileSystem = fileSystem;
        this.root = root;
        this.looks = new Looks(clock);
        this.changes = new LocalChanges(looks);
        this.own = new LocalBench(root, looks, touched.paths(), Set.of());
        this.here = own.directories();
        this.there = new OpenDirectories(root);
        this.trash = new LocalTrash(there, touched::add);
        this.markers = new LocalMarkers(root);
    }

    /** Opens local folders the safest way this system offers. */
    public static EndpointOpener opener() {
        return opener(DirectoryOpener.best(), Clock.systemUTC());
    }

    /**
     * Opens local folders in a given way.
     *
     * @param clock tells how young a file is; must be the clock of the file system
     */
    public static EndpointOpener opener(DirectoryOpener directories, Clock clock) {
        return folder -> open(folder, directories, clock);
    }

    private static Endpoint open(Path folder, DirectoryOpener opener, Clock clock) throws EndpointException {
        try {
            return new LocalEndpoint(opener.open(folder), clock, Volumes.fileSystem(folder));
        } catch (FileFaultException e) {
            boolean gone = e.fault() == FileFault.MISSING || e.fault() == FileFault.NOT_DIRECTORY;
            throw new EndpointException(
                    gone ? ProblemKind.GONE : ProblemKind.UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Capabilities capabilities() {
        Capabilities found = capabilities;
        if (found == null) {
            found = new Capabilities(LocalLimits.of(fileSystem, root), LocalLimits.timeStep(fileSystem));
            capabilities = found;
        }
        return found;
    }

    @Override
    public ScanResult scan(Filter filter, Cancellation cancellation, ScanListener listener) {
        return new LocalScan(filter, cancellation, listener, looks, KnownTree.NONE).run(root);
    }

    @Override
    public ScanResult rescan(
            PackedSnapshot before, Dirty dirty, Filter filter, Cancellation cancellation, ScanListener listener) {
        return new LocalScan(filter, cancellation, listener, looks, new KnownTree(before, dirty)).run(root);
    }

    @Override
    public @Nullable Look look(RelPath path) throws EndpointException {
        return own.look(path);
    }

    @Override
    public Content open(RelPath path) throws EndpointException {
        return own.open(path);
    }

    @Override
    public Upload create(RelPath temp) throws EndpointException {
        return own.create(temp);
    }

    @Override
    public Workbench bench() {
        return new LocalBench(root, looks, new TreeSet<>(), touched.paths());
    }

    @Override
    public void createLink(RelPath temp, LinkTarget target) throws EndpointException {
        own.step(temp, p -> p.directory().makeLink(p.name(), target.bytes()));
    }

    @Override
    public void createDirectory(RelPath path, int permissions) throws EndpointException {
        own.step(path, p -> {
            p.directory().makeDirectory(p.name());
            if (permissions >= 0) {
                // The owner must be able to fill it, also when the other side's owner cannot.
                p.directory().setPermissions(p.name(), permissions | 0700);
            }
        });
    }

    @Override
    public void discard(RelPath temp) throws EndpointException {
        own.discard(temp);
    }

    @Override
    public Instant publish(RelPath temp, RelPath path) throws EndpointException {
        return own.change(path, p -> {
            p.directory().rename(temp.name().bytes(), p.directory(), p.name());
            return looks.now();
        });
    }

    @Override
    public Instant replace(RelPath temp, RelPath path, Expectation expected, RelPath trashPath)
            throws EndpointException {
        Instant named = own.change(path, target -> {
            Place from = new Place(temp, target.directory(), temp.name().bytes());
            return changes.replace(from, target, trashPlace(trashPath), expected);
        });
        here.forget(path);
        return named;
    }

    @Override
    public void trash(RelPath path, Expectation expected, RelPath trashPath) throws EndpointException {
        own.step(path, target -> changes.rename(target, trashPlace(trashPath), expected));
    }

    private Place trashPlace(RelPath path) throws FileFaultException {
        if (!path.parent().equals(ensured)) {
            trash.ensure(path.parent());
            ensured = path.parent();
        }
        touched.add(path.parent());
        Directory directory = there.at(path.parent());
        byte[] name = path.name().bytes();
        // Displaced twice in one run; each content is kept.
        for (int n = 2; directory.stat(name) != null; n++) {
            name = (path.name().display() + "~" + n).getBytes(UTF_8);
        }
        return new Place(path, directory, name);
    }

    @Override
    public void move(RelPath from, RelPath to, Expectation expected) throws EndpointException {
        try {
            own.step(from, source -> {
                Place target = new Place(to, there.at(to.parent()), to.name().bytes());
                touched.add(to.parent());
                changes.rename(source, target, expected);
            });
            touched.renamed(from, to);
        } finally {
            here.forget();
            there.forget();
        }
    }

    @Override
    public boolean exchange(RelPath a, Expectation ofA, RelPath b, Expectation ofB) throws EndpointException {
        try {
            boolean done = own.change(a, first -> {
                Place second = new Place(b, there.at(b.parent()), b.name().bytes());
                touched.add(b.parent());
                return changes.exchange(first, ofA, second, ofB);
            });
            if (done) {
                touched.exchanged(a, b);
            }
            return done;
        } finally {
            here.forget();
            there.forget();
        }
    }

    @Override
    public void deleteDirectory(RelPath path) throws EndpointException {
        here.forget(path);
        own.step(path, p -> p.directory().deleteDirectory(p.name()));
        touched.removed(path);
        touched.add(path.parent());
    }

    @Override
    public void setMetadata(RelPath path, Expectation expected, Metadata metadata) throws EndpointException {
        own.step(path, p -> {
            changes.requireBefore(p, expected);
            FileStat stat = p.directory().stat(p.name());
            if (stat != null && stat.permissions() >= 0) {
                int wanted = Permissions.withExecutable(stat.permissions(), metadata.executable());
                if (wanted != stat.permissions()) {
                    p.directory().setPermissions(p.name(), wanted);
                }
            }
            if (metadata.mtime() != null) {
                p.directory().setModified(p.name(), metadata.mtime());
            }
        });
    }

    @Override
    public boolean flushContents(Collection<RelPath> files, Collection<RelPath> names) throws EndpointException {
        if (root.flushesVolume()) {
            run(RelPath.ROOT, root::flushVolume);
            return true;
        }
        for (RelPath file : files) {
            run(file, () -> here.at(file.parent()).flushFile(file.name().bytes()));
            touched.add(file.parent());
        }
        if (!names.isEmpty()) {
            here.forget(); // somebody may have put other directories in the place of those that were open
            flush(TouchedDirectories.above(names));
        }
        return false;
    }

    @Override
    public void flushNames() throws EndpointException {
        here.forget();
        there.forget();
        ensured = null;
        if (root.flushesVolume() && touched.paths().size() > FEW_DIRECTORIES) {
            // Each flush of a directory makes the disk write its cache; one of the volume does so once.
            run(RelPath.ROOT, root::flushVolume);
            touched.paths().clear();
            return;
        }
        boolean unreached = flush(touched.paths());
        if (unreached && root.flushesVolume()) {
            run(RelPath.ROOT, root::flushVolume);
        }
        touched.paths().clear();
    }

    /** Whether some of the directories are not there. */
    private boolean flush(Set<RelPath> directories) throws EndpointException {
        boolean unreached = false;
        for (RelPath directory : directories) {
            try {
                here.at(directory).flush();
            } catch (FileFaultException e) {
                if (e.fault() != FileFault.MISSING && e.fault() != FileFault.NOT_DIRECTORY) {
                    throw Faults.at(directory, e);
                }
                unreached = true; // replaced, removed or renamed since, by us or by somebody else
            }
        }
        return unreached;
    }

    @Override
    public Optional<Instant> storeTime() throws EndpointException {
        try {
            return markers.time();
        } catch (FileFaultException e) {
            throw Faults.at(RelPath.ROOT, e);
        }
    }

    @Override
    public Optional<byte[]> readMarker(String name) throws EndpointException {
        try {
            return markers.read(name);
        } catch (FileFaultException e) {
            throw Faults.at(RelPath.ROOT, e);
        }
    }

    @Override
    public void prepareMarker(String name, byte[] content) throws EndpointException {
        run(RelPath.ROOT, () -> markers.prepare(name, content));
    }

    @Override
    public void discardPreparedMarker(String name) throws EndpointException {
        run(RelPath.ROOT, () -> markers.discardPrepared(name));
    }

    @Override
    public void writeMarker(String name, byte[] content) throws EndpointException {
        run(RelPath.ROOT, () -> markers.write(name, content));
    }

    @Override
    public void deleteMarker(String name) throws EndpointException {
        run(RelPath.ROOT, () -> markers.delete(name));
    }

    @Override
    public List<String> trashRuns() throws EndpointException {
        try {
            return trash.runs();
        } catch (FileFaultException e) {
            throw Faults.at(RelPath.ROOT, e);
        }
    }

    @Override
    public List<Name> names(RelPath directory) throws EndpointException {
        try {
            List<Name> names = new ArrayList<>();
            for (byte[] name : here.at(directory).list()) {
                names.add(Name.ofBytes(name));
            }
            return names;
        } catch (FileFaultException e) {
            if (e.fault() == FileFault.MISSING || e.fault() == FileFault.NOT_DIRECTORY) {
                return List.of();
            }
            throw Faults.at(directory, e);
        }
    }

    @Override
    public void purgeTrashRun(String run) throws EndpointException {
        ensured = null;
        run(RelPath.ROOT, () -> trash.purge(run));
    }

    @Override
    public void close() {
        here.forget();
        there.forget();
        root.close();
    }

    @FunctionalInterface
    private interface Act {
        void run() throws FileFaultException;
    }

    private static void run(RelPath path, Act act) throws EndpointException {
        try {
            act.run();
        } catch (FileFaultException e) {
            throw Faults.at(path, e);
        }
    }
}
