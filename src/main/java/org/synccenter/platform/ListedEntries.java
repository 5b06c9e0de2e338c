package org.synccenter.platform;

import java.time.Instant;
import java.util.Iterator;

/** Entries by a listing and one look at each: works with every directory. */
final class ListedEntries extends DirectoryEntries {
    private final Directory directory;
    private final Iterator<byte[]> names;

    ListedEntries(Directory directory) throws FileFaultException {
        this.directory = directory;
        this.names = directory.list().iterator();
    }

    @Override
    public boolean next() {
        while (names.hasNext()) {
            byte[] name = names.next();
            System.arraycopy(name, 0, roomForName(name.length), 0, name.length);
            try {
                FileStat stat = directory.stat(name);
                if (stat != null) {
                    take(stat);
                    return true;
                }
            } catch (FileFaultException e) {
                failed(e);
                return true;
            }
        }
        return false;
    }

    private void take(FileStat stat) {
        is(stat.kind(), stat.permissions(), stat.size(), stat.device(), stat.inode());
        Instant modified = stat.modified();
        modified(modified.getEpochSecond(), modified.getNano());
        Instant changed = stat.changed();
        if (changed != null) {
            changed(changed.getEpochSecond(), changed.getNano());
        }
        Instant born = stat.born();
        if (born != null) {
            born(born.getEpochSecond(), born.getNano());
        }
    }

    @Override
    public void close() {
        // The directory belongs to somebody else.
    }
}
