/**
 * Everything the window can do, found by typing.
 * Start reading at {@link org.synccenter.ui.palette.PaletteViewModel}.
 */
@NullMarked
package org.synccenter.ui.palette;

import org.jspecify.annotations.NullMarked;
