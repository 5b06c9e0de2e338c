package org.synccenter.handlers.folder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.platform.RawNames;

/**
 * From a path as it is shown and stored (bytes that are not UTF-8 percent-encoded) back to its raw bytes. A name may really contain
 * {@code %FF} as text: whichever of the two exists in one of the folders is meant.
 */
final class ShownPaths {
    private static final Pattern ENCODED = Pattern.compile("%[89A-F][0-9A-F]");

    private ShownPaths() {}

    static RelPath toRaw(String shown, FolderPair pair) {
        RelPath literal = RelPath.ofUtf8(shown);
        if (!ENCODED.matcher(shown).find()) {
            return literal;
        }
        RelPath decoded = RelPath.ofBytes(decode(shown));
        return exists(pair, decoded) && !exists(pair, literal) ? decoded : literal;
    }

    /** Whether either folder has something there. */
    static boolean exists(FolderPair pair, RelPath path) {
        Path relative = RawNames.path(path.bytes());
        return Files.exists(pair.left().resolve(relative), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(pair.right().resolve(relative), LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] decode(String shown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher matcher = ENCODED.matcher(shown);
        int from = 0;
        while (matcher.find()) {
            bytes.writeBytes(shown.substring(from, matcher.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(matcher.group().substring(1), 16));
            from = matcher.end();
        }
        bytes.writeBytes(shown.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
