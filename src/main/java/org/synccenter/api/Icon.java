package org.synccenter.api;

import java.util.Optional;

/**
 * Handler or item object that draws its own icon; asked for only with {@code PROVIDES_ICON}. Answers to
 * {@code SYNCMGR_OBJECTID_Icon}.
 */
public interface Icon {

    /**
     * A square picture as PNG; a failure counts as empty.
     *
     * @param pixels wished width and height
     * @return empty = the usual icon of the handler's type
     */
    Optional<byte[]> png(int pixels);
}
