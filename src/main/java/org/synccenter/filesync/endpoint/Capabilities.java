package org.synccenter.filesync.endpoint;

/**
 * What a store can do.
 *
 * @param links whether it holds symbolic links
 * @param executableBit whether it holds an executable bit
 * @param setsMtime whether a modification time can be given
 * @param fileIds whether a file keeps an identity when renamed
 */
public record Capabilities(boolean links, boolean executableBit, boolean setsMtime, boolean fileIds) {}
