package org.synccenter.filesync.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Rule;
import org.synccenter.filesync.core.Side;

/**
 * The deeds of a batch as bytes for the archive: a path says only how it differs from the one before, for there may be a hundred
 * thousand. The places of actions and rules in their lists are for ever: new ones come last.
 */
final class DeedCodec {

    private static final int RIGHT = 1;
    private static final int HAS_FROM = 2;
    private static final int HAS_OLD = 4;
    private static final int HAS_DIGEST = 8;
    private static final byte[] NOTHING = {};

    private DeedCodec() {}

    static byte[] encode(List<Deed> deeds) {
        var bytes = new ByteArrayOutputStream(deeds.size() * 48 + 16);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(deeds.size());
            byte[] before = NOTHING;
            for (Deed deed : deeds) {
                before = write(out, deed, before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] write(DataOutputStream out, Deed deed, byte[] before) throws IOException {
        RelPath from = deed.from();
        byte[] old = FingerprintCodec.encode(deed.old());
        Digest digest = deed.digest();
        out.writeByte((deed.side() == Side.RIGHT ? RIGHT : 0)
                | (from != null ? HAS_FROM : 0)
                | (old != null ? HAS_OLD : 0)
                | (digest != null ? HAS_DIGEST : 0));
        out.writeByte(deed.action().ordinal());
        out.writeByte(deed.rule().ordinal());
        out.writeByte(FingerprintCodec.number(deed.kind()));
        byte[] path = deed.path().bytes();
        int differs = Arrays.mismatch(before, path);
        int same = differs < 0 ? path.length : differs;
        number(out, same);
        write(out, Arrays.copyOfRange(path, same, path.length));
        if (from != null) {
            write(out, from.bytes());
        }
        if (old != null) {
            write(out, old);
        }
        if (digest != null) {
            write(out, digest.bytes());
        }
        return path;
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        number(out, part.length);
        out.write(part);
    }

    /** Seven bits a byte, the lowest first: nearly all fit into one. */
    private static void number(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int number(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readUnsignedByte();
            number |= (part & 0x7f) << shift;
            if (part <= 0x7f) {
                return number;
            }
        }
    }

    static List<Deed> decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int size = in.readInt();
            List<Deed> deeds = new ArrayList<>();
            byte[] before = NOTHING;
            for (int i = 0; i < size; i++) {
                Deed deed = read(in, before);
                before = deed.path().bytes();
                deeds.add(deed);
            }
            return deeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deed read(DataInputStream in, byte[] before) throws IOException {
        int has = in.readByte();
        Action action = Action.values()[in.readByte()];
        Rule rule = Rule.values()[in.readByte()];
        var kind = FingerprintCodec.kind(in.readByte());
        byte[] path = Arrays.copyOf(before, number(in));
        int same = path.length;
        byte[] rest = part(in);
        path = Arrays.copyOf(path, same + rest.length);
        System.arraycopy(rest, 0, path, same, rest.length);
        @Nullable RelPath from = (has & HAS_FROM) != 0 ? RelPath.ofBytes(part(in)) : null;
        @Nullable Fingerprint old = (has & HAS_OLD) != 0 ? FingerprintCodec.decode(part(in)) : null;
        @Nullable Digest digest = (has & HAS_DIGEST) != 0 ? Digest.ofBytes(part(in)) : null;
        return new Deed(
                (has & RIGHT) != 0 ? Side.RIGHT : Side.LEFT,
                action,
                rule,
                RelPath.ofBytes(path),
                from,
                kind,
                old,
                digest);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(number(in));
    }
}
