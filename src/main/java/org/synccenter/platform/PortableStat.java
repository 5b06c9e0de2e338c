package org.synccenter.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What NIO tells about a path, with the Unix attributes where there are any. */
final class PortableStat {

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final String WANTED =
            "unix:mode,ino,dev,ctime,size,lastModifiedTime,creationTime,isRegularFile,isDirectory,isSymbolicLink";

    private PortableStat() {}

    static @Nullable FileStat read(Path path) throws FileFaultException {
        try {
            return UNIX ? unix(path) : basic(path);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw FileFaultException.of(e);
        }
    }

    private static FileStat unix(Path path) throws IOException {
        Map<String, Object> all = Files.readAttributes(path, WANTED, LinkOption.NOFOLLOW_LINKS);
        return new FileStat(
                kind(is(all, "isRegularFile"), is(all, "isDirectory"), is(all, "isSymbolicLink")),
                (int) get(all, "mode", Integer.class) & 0777,
                get(all, "size", Long.class),
                time(all, "lastModifiedTime"),
                time(all, "ctime"),
                time(all, "creationTime"),
                get(all, "dev", Long.class),
                get(all, "ino", Long.class));
    }

    private static FileStat basic(Path path) throws IOException {
        var a = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FileStat(
                kind(a.isRegularFile(), a.isDirectory(), a.isSymbolicLink()),
                -1,
                a.size(),
                a.lastModifiedTime().toInstant(),
                null,
                a.creationTime().toInstant(),
                0,
                0);
    }

    private static FileKind kind(boolean file, boolean directory, boolean link) {
        if (link) {
            return FileKind.LINK;
        }
        return file ? FileKind.FILE : directory ? FileKind.DIRECTORY : FileKind.OTHER;
    }

    private static boolean is(Map<String, Object> all, String name) {
        return get(all, name, Boolean.class);
    }

    private static Instant time(Map<String, Object> all, String name) {
        return get(all, name, FileTime.class).toInstant();
    }

    private static <T> T get(Map<String, Object> all, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(all.get(name)));
    }
}
