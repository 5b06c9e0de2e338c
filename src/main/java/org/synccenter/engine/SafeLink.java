package org.synccenter.engine;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.synccenter.api.SyncException;

/**
 * Decides whether the reference of an event's link may be opened. It comes from a handler, and in the end from whoever named a file or
 * a server there; opening must never start a program. Only pages, existing folders and existing documents of ordinary kinds pass.
 */
final class SafeLink {
    private static final Set<String> DOCUMENTS = Set.of(
            "txt", "log", "md", "csv", "tsv", "json", "xml", "yaml", "yml", "pdf", "rtf", "odt", "ods", "odp", "docx",
            "xlsx", "pptx", "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic", "mp3", "ogg", "flac",
            "wav", "mp4", "mkv", "mov", "webm");

    /** Folders by which some systems mean a program or a set-up. */
    private static final Set<String> PROGRAM_FOLDERS = Set.of(
            "app",
            "appdir",
            "bundle",
            "framework",
            "plugin",
            "prefpane",
            "workflow",
            "action",
            "scptd",
            "pkg",
            "mpkg",
            "kext",
            "saver",
            "service",
            "qlgenerator",
            "xpc",
            "component",
            "wdgt");

    private SafeLink() {}

    /**
     * The address to open. Blocks (looks at the file).
     *
     * @throws SyncException of kind {@code INVALID} when it must not be opened, or {@code UNAVAILABLE} when there is nothing
     */
    static URI check(String reference) throws SyncException {
        URI uri = parse(reference);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https" -> page(uri, reference);
            case "file" -> file(uri, reference);
            default -> throw refused(reference);
        };
    }

    private static URI parse(String reference) throws SyncException {
        try {
            return new URI(reference.strip());
        } catch (URISyntaxException e) {
            throw refused(reference);
        }
    }

    private static URI page(URI uri, String reference) throws SyncException {
        // A name before the host makes a page look like another one's.
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw refused(reference);
        }
        return uri;
    }

    /** The file that is meant in the end: a link's name says nothing about what it leads to. */
    private static URI file(URI uri, String reference) throws SyncException {
        String path = uri.getPath();
        boolean elsewhere =
                uri.getRawAuthority() != null && !uri.getRawAuthority().isEmpty();
        boolean plain = !uri.isOpaque() && uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (elsewhere
                || !plain
                || path == null
                || path.startsWith("//")
                || path.startsWith("/\\")
                || path.startsWith("\\")) {
            throw refused(reference);
        }
        Path real;
        try {
            real = Path.of(uri).toRealPath();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw refused(reference);
        } catch (IOException e) {
            throw SyncException.unavailable(EngineText.LINK_GONE.text(shortened(reference)), e);
        }
        String kind = kind(real);
        boolean right = Files.isDirectory(real)
                // Some systems take a folder whose name ends in the id of a program for that program.
                ? !PROGRAM_FOLDERS.contains(kind) && !kind.startsWith("{")
                : Files.isRegularFile(real) && DOCUMENTS.contains(kind) && !isProgram(real);
        if (!right || real.toString().startsWith("\\\\")) {
            throw refused(reference);
        }
        return real.toUri();
    }

    private static String kind(Path real) {
        Path name = real.getFileName();
        String text = name == null ? "" : name.toString();
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Where files have no such mark, all of them look executable: there the kind alone decides. */
    private static boolean isProgram(Path real) {
        return real.getFileSystem().supportedFileAttributeViews().contains("posix") && Files.isExecutable(real);
    }

    private static SyncException refused(String reference) {
        return SyncException.invalid(EngineText.LINK_REFUSED.text(shortened(reference)));
    }

    private static String shortened(String reference) {
        return reference.length() <= 200 ? reference : reference.substring(0, 200) + "…";
    }
}
