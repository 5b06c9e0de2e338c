package org.synccenter.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Between {@link Path} and the bytes that the file system keeps. A name need not be valid text, and in a C locale not even
 * valid text survives {@code Path.toString()}; the URI form is lossless but slow, so it is used only where needed.
 */
public final class RawNames {

    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final boolean UTF8_NAMES = WINDOWS || "UTF-8".equals(System.getProperty("sun.jnu.encoding"));

    private RawNames() {}

    /** The bytes of the last component. */
    public static byte[] nameOf(Path path) {
        Path name = path.getFileName();
        if (name == null) {
            throw new IllegalArgumentException("a root has no name");
        }
        return bytesOf(name);
    }

    /** The bytes of the whole path. */
    public static byte[] bytesOf(Path path) {
        String text = path.toString();
        if (UTF8_NAMES ? text.indexOf('\uFFFD') < 0 : isAscii(text) && text.indexOf('?') < 0) {
            return text.getBytes(UTF_8);
        }
        return fromUri(path);
    }

    /** The path of a name inside a directory. */
    public static Path resolve(Path directory, byte[] name) {
        String text = asText(name);
        if (text != null) {
            return directory.resolve(text);
        }
        // An absolute path keeps its exact bytes through its URI; only the last component is taken from it.
        Path exact = Path.of(URI.create("file:///" + encode(name))).getFileName();
        return directory.resolve(exact);
    }

    /** A path of any form, relative or absolute, from its bytes. */
    public static Path path(byte[] bytes) {
        String text = asText(bytes);
        if (text != null) {
            return Path.of(text);
        }
        Path path = Path.of(bytes[0] == '/' ? "/" : "");
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '/') {
                if (i > start) {
                    path = resolve(path, Arrays.copyOfRange(bytes, start, i));
                }
                start = i + 1;
            }
        }
        return path;
    }

    private static @Nullable String asText(byte[] name) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
            return UTF8_NAMES || isAscii(text) ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static byte[] fromUri(Path path) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < path.getNameCount(); i++) {
            if (i > 0 || path.isAbsolute()) {
                bytes.write('/');
            }
            bytes.writeBytes(componentFromUri(path.getName(i)));
        }
        return bytes.toByteArray();
    }

    private static byte[] componentFromUri(Path component) {
        byte[] bytes = decode(Path.of("/").resolve(component).toUri().getRawPath());
        // toUri() looks at the disk and adds a slash for a directory.
        int end = bytes.length > 1 && bytes[bytes.length - 1] == '/' ? bytes.length - 1 : bytes.length;
        return Arrays.copyOfRange(bytes, 1, end);
    }

    private static byte[] decode(String raw) {
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    private static String encode(byte[] name) {
        var text = new StringBuilder(name.length * 3);
        for (byte b : name) {
            text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return text.toString();
    }

    private static boolean isAscii(String text) {
        return US_ASCII.newEncoder().canEncode(text);
    }

    /** For logs: never throws, shows each byte that is no printable ASCII as a question mark. */
    static String forLog(byte[] name) {
        return new String(name, ISO_8859_1).replaceAll("[^ -~]", "?");
    }

    static void check(byte[] name) {
        boolean dots = name.length > 0 && name.length <= 2 && name[0] == '.' && name[name.length - 1] == '.';
        if (name.length == 0 || dots) {
            throw new IllegalArgumentException("not a name");
        }
        for (byte b : name) {
            if (b == 0 || b == '/' || (WINDOWS && (b == '\\' || b == ':'))) {
                throw new IllegalArgumentException("not a name");
            }
        }
    }
}
