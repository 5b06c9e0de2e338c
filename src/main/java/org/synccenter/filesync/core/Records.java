package org.synccenter.filesync.core;

import java.util.Arrays;

/** Goes through the entries of one packed directory, in the order of their names. */
abstract class Records extends PackedBytes.Reader {
    private int nameAt;
    private int nameEnd;
    private int end;
    private int directories = -1;
    private int index = -1;
    private boolean done;

    Records(byte[] records) {
        super(records, 0);
    }

    /** Passes over what an entry has beside its name, and keeps of it what the entry will be asked for. */
    abstract void pass();

    /** Stands at the entry that begins here, if there is one; constructors call it last. */
    final void read() {
        if (at == bytes.length) {
            done = true;
            return;
        }
        index++;
        int length = (int) number();
        nameAt = at;
        nameEnd = at + length;
        at = nameEnd;
        pass();
        end = at;
    }

    /** True when there is no entry any more. */
    final boolean isDone() {
        return done;
    }

    final void advance() {
        at = end;
        read();
    }

    /** Which of the entries this is, counted from 0. */
    final int index() {
        return index;
    }

    /** The entry is one more directory. */
    final void countDirectory() {
        directories++;
    }

    /** Which of the directories this is, counted from 0; only at a directory. */
    final int directoryIndex() {
        return directories;
    }

    final Name name() {
        return Name.ofBytes(Arrays.copyOfRange(bytes, nameAt, nameEnd));
    }

    final int nameAt() {
        return nameAt;
    }

    final int nameEnd() {
        return nameEnd;
    }

    /** As {@link String#compareTo} of the names' bytes. */
    final int compareName(Records other) {
        return Arrays.compareUnsigned(bytes, nameAt, nameEnd, other.bytes, other.nameAt, other.nameEnd);
    }
}
