package org.synccenter.stores;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Predicate;
import org.synccenter.api.ItemRef;

/**
 * Makes a conflict's id from its item and path: the same conflict gets the same id again wherever it is found, and it is short enough to
 * be typed. Digits and letters without i, l, o, u, which are read as others.
 */
final class ConflictIds {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 5;
    private static final int SHORTEST = 8;

    private ConflictIds() {}

    /** The shortest beginning of the conflict's digest, of eight or more digits, that no other conflict has. */
    static String make(ItemRef item, String path, Predicate<String> taken) {
        String key = Subjects.key(item.handler()) + '\0' + Subjects.key(item.item()) + '\0' + path;
        String digits = base32(sha256(key.getBytes(StandardCharsets.UTF_8)));
        for (int length = SHORTEST; length <= digits.length(); length++) {
            String id = digits.substring(0, length);
            if (!taken.test(id)) {
                return id;
            }
        }
        throw new IllegalStateException("Two conflicts with one digest");
    }

    private static String base32(byte[] bytes) {
        var digits = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = held << Byte.SIZE | (b & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                digits.append(DIGITS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return digits.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
