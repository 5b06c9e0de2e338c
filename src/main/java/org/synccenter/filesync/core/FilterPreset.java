package org.synccenter.filesync.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines that many want, under one name: {@code preset:os-litter} in a filter stands for them, also for those that come later. */
public enum FilterPreset {
    /** What operating systems and file managers leave behind in folders. */
    OS_LITTER(
            ".DS_Store",
            "._*",
            ".AppleDouble/",
            ".LSOverride",
            ".Spotlight-V100/",
            ".Trashes/",
            ".fseventsd/",
            ".TemporaryItems/",
            ".DocumentRevisions-V100/",
            "Thumbs.db",
            "Thumbs.db:encryptable",
            "ehthumbs.db",
            "[Dd]esktop.ini",
            "$RECYCLE.BIN/",
            "System Volume Information/",
            ".Trash-*/",
            ".directory",
            ".nfs*",
            ".fuse_hidden*",
            "/lost+found/"),
    /** What compilers and package managers make anew whenever it is needed. */
    BUILD_OUTPUT(
            "node_modules/",
            "__pycache__/",
            "*.py[co]",
            ".gradle/",
            ".venv/",
            ".tox/",
            ".mypy_cache/",
            ".pytest_cache/",
            "target/",
            "build/",
            "dist/",
            "**/bin/Debug/",
            "**/bin/Release/",
            "obj/",
            "*.class",
            "*.o",
            "*.obj"),
    /** What other programs that sync keep for themselves, and files that they have not finished. */
    SYNC_TOOLS(
            "*.ffs_tmp",
            "*.ffs_lock",
            "sync.ffs_db",
            ".sync.ffs_db",
            ".unison.*.tmp",
            "~syncthing~*.tmp",
            ".syncthing.*.tmp",
            ".stfolder",
            ".stversions/",
            ".stignore",
            "*.partial",
            ".~lock.*#",
            ".sync_*.db",
            ".sync_*.db-shm",
            ".sync_*.db-wal",
            "._sync_*.db",
            "._sync_*.db-shm",
            "._sync_*.db-wal",
            ".owncloudsync.log",
            ".nextcloudsync.log",
            ".dropbox",
            ".dropbox.cache/",
            ".rsync-partial/",
            ".~tmp~/");

    private static final String PREFIX = "preset:";

    private final List<String> lines;

    FilterPreset(String... lines) {
        this.lines = List.of(lines);
    }

    /** In the syntax of {@code .gitignore}. */
    public List<String> lines() {
        return lines;
    }

    /** The name for people, such as {@code os-litter}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The line of a filter that stands for its lines. */
    public String line() {
        return PREFIX + word();
    }

    /** Whether a line is meant to stand for a preset, known or not. */
    static boolean isMeant(String line) {
        return line.startsWith(PREFIX);
    }

    /** The preset that a line of a filter stands for; empty when it stands for itself. */
    static Optional<FilterPreset> of(String line) {
        String wanted = line.strip();
        return Arrays.stream(values()).filter(p -> p.line().equals(wanted)).findFirst();
    }
}
