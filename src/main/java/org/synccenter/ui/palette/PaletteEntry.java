package org.synccenter.ui.palette;

/**
 * Something that can be done or gone to.
 *
 * @param name what it is called, without a mnemonic
 * @param place where else it is found, such as its menu; may be empty
 * @param keys its accelerator as people read it; empty = none
 * @param action does it; on the UI thread
 */
public record PaletteEntry(String name, String place, String keys, Runnable action) {}
