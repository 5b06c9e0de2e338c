package org.synccenter.tray;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures that were drawn when the program was made, so that the icon needs no toolkit. Each is read once. Used by one thread. */
final class KeptIcons implements TrayIcons {
    /** Usual sizes of trays; hosts scale the nearest one. */
    static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48);

    private static final Logger LOG = LoggerFactory.getLogger(KeptIcons.class);

    private final Map<String, List<Pixmap>> known = new HashMap<>();

    /** The resource with the pictures of one state: of each size the colours row by row, as Java writes numbers, packed. */
    static String resource(TrayState state, int turn) {
        return "/org/synccenter/tray/" + state.name().toLowerCase(Locale.ROOT) + "-" + turn + ".argb.gz";
    }

    @Override
    public List<Pixmap> of(TrayState state, int turn) {
        return known.computeIfAbsent(resource(state, turn), KeptIcons::read);
    }

    private static List<Pixmap> read(String resource) {
        try (InputStream packed = KeptIcons.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("missing: " + resource);
            }
            ByteBuffer numbers = ByteBuffer.wrap(new GZIPInputStream(packed).readAllBytes());
            return SIZES.stream().map(size -> picture(numbers, size)).toList();
        } catch (IOException | BufferUnderflowException e) {
            LOG.error("a picture of the tray cannot be read", e);
            return List.of();
        }
    }

    private static Pixmap picture(ByteBuffer numbers, int size) {
        return new Pixmap(
                size, IntStream.range(0, size * size).map(i -> numbers.getInt()).toArray());
    }
}
