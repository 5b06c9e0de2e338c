package org.synccenter.filesync.endpoint;

import org.synccenter.filesync.core.Fingerprint;

/**
 * What a store shows of one path right now.
 *
 * @param fingerprint as a scan would see it
 * @param permissions the lower nine bits, or -1 where the store has none
 */
public record Look(Fingerprint fingerprint, int permissions) {}
