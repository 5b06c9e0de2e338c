package org.synccenter.filesync.endpoint;

import org.synccenter.filesync.core.StoreLimits;

/**
 * What a store can do.
 *
 * @param links whether it holds symbolic links
 * @param executableBit whether it holds an executable bit
 * @param setsMtime whether a modification time can be given
 * @param fileIds whether a file keeps an identity when renamed
 * @param limits which names and files it can hold
 */
public record Capabilities(
        boolean links, boolean executableBit, boolean setsMtime, boolean fileIds, StoreLimits limits) {

    /** Of a store that holds every name and file. */
    public Capabilities(boolean links, boolean executableBit, boolean setsMtime, boolean fileIds) {
        this(links, executableBit, setsMtime, fileIds, StoreLimits.NONE);
    }
}
