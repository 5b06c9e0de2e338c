package org.synccenter.diagnostics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reports of faults as files beside the log, the latest few of them. They hold what was thrown and where, and nothing of the user's files. */
public final class FaultReports implements Faults.Sink {
    /** Older ones go. */
    static final int KEPT = 10;

    private static final String PREFIX = "crash-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    private FaultReports(Path folder) {
        this.folder = folder;
    }

    /** Those of the program that writes this log. */
    public static FaultReports beside(Path log) {
        return new FaultReports(folderOf(log));
    }

    @Override
    public void write(Faults.Told told, Thread thread, Throwable fault) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(PREFIX + TIME.format(Instant.now()) + "-" + told.code() + ".txt");
            Files.writeString(file, text(told, thread, fault), StandardCharsets.UTF_8);
            List<Path> all = list(folder);
            for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
                Files.deleteIfExists(old);
            }
        } catch (IOException | RuntimeException e) {
            // The log has it already, or cannot be written either.
            LoggerFactory.getLogger(FaultReports.class).warn("A report could not be written", e);
        }
    }

    /** What a person can pass on: no messages, since they may name files; those are in the log. */
    public static String text(Faults.Told told, Thread thread, Throwable fault) {
        StringBuilder text = new StringBuilder("Sync Center " + Diagnostics.version() + "\n");
        text.append("code: ").append(told.code()).append('\n');
        text.append("time: ").append(Instant.now()).append('\n');
        text.append("thread: ").append(thread.getName()).append('\n');
        for (String key : List.of("os.name", "os.version", "os.arch", "java.vm.version")) {
            text.append(key).append(": ").append(System.getProperty(key, "?")).append('\n');
        }
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Throwable thrown = fault; thrown != null && seen.add(thrown); thrown = thrown.getCause()) {
            text.append(seen.size() == 1 ? "" : "caused by ")
                    .append(thrown.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : thrown.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    /** The names of the reports beside a log, which have time and code in them, oldest first. */
    static ArrayNode names(Path log) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        try {
            list(folderOf(log)).forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (IOException e) {
            names.add("?");
        }
        return names;
    }

    private static Path folderOf(Path log) {
        return Objects.requireNonNullElse(log.toAbsolutePath().getParent(), log);
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> String.valueOf(file.getFileName()).startsWith(PREFIX))
                            .sorted(Comparator.comparing(Path::toString))
                            .toList());
        }
    }
}
