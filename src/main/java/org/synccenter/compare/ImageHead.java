package org.synccenter.compare;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What the head of a picture says, without decoding it: a small file can claim to be a picture that fills the memory.
 *
 * @param format such as "PNG"
 * @param width in pixels
 * @param height in pixels
 */
public record ImageHead(String format, int width, int height) {
    private static final long MOST_PIXELS = 80_000_000;

    /** Whether it may be decoded. */
    public boolean isShowable() {
        return width > 0 && height > 0 && (long) width * height <= MOST_PIXELS;
    }

    /** Empty when it is no picture that a window can show. */
    static Optional<ImageHead> of(byte[] bytes) {
        ByteBuffer b = ByteBuffer.wrap(bytes);
        if (bytes.length > 24 && b.getLong(0) == 0x89504E470D0A1A0AL && b.getInt(12) == 0x49484452) {
            return Optional.of(new ImageHead("PNG", b.getInt(16), b.getInt(20)));
        }
        if (bytes.length > 10 && b.getInt(0) == 0x47494638) {
            b.order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new ImageHead("GIF", b.getShort(6) & 0xFFFF, b.getShort(8) & 0xFFFF));
        }
        if (bytes.length > 26 && bytes[0] == 'B' && bytes[1] == 'M' && b.getShort(6) == 0 && b.getShort(8) == 0) {
            b.order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new ImageHead("BMP", Math.abs(b.getInt(18)), Math.abs(b.getInt(22))));
        }
        return bytes.length > 4 && (b.getShort(0) & 0xFFFF) == 0xFFD8 ? jpeg(b) : Optional.empty();
    }

    /** The size stands in the first frame header. */
    private static Optional<ImageHead> jpeg(ByteBuffer b) {
        int at = 2;
        while (at + 9 < b.limit() && (b.get(at) & 0xFF) == 0xFF) {
            int marker = b.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new ImageHead("JPEG", b.getShort(at + 7) & 0xFFFF, b.getShort(at + 5) & 0xFFFF));
            }
            at += marker == 0xFF ? 1 : 2 + (b.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }
}
