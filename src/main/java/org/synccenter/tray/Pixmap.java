package org.synccenter.tray;

import java.nio.ByteBuffer;

/**
 * A square picture.
 *
 * @param size pixels a side
 * @param argb row by row, not multiplied by alpha; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Pixmap(int size, int[] argb) {

    /** Alpha, red, green, blue of each pixel. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(argb.length * Integer.BYTES);
        bytes.asIntBuffer().put(argb);
        return bytes.array();
    }
}
