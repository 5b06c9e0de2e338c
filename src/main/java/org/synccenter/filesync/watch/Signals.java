package org.synccenter.filesync.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells when all events up to now have come: the system queues events in the order in which things happen, so once it has told of a file
 * that was made now in a folder of ours, it has told of everything before.
 */
final class Signals {
    private final Path folder;
    private final WatchKey key;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, CompletableFuture<Void>> sent = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> seen = new ArrayList<>();

    /** @param folder ours alone; made, and emptied of what a killed program has left */
    Signals(Path folder, WatchService service) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "signal-*")) {
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
        this.key = folder.register(service, ENTRY_CREATE);
    }

    /** Ends when the signal has come back and everything before it was dealt with; wakes the hub's thread. Any thread. */
    CompletableFuture<Void> send() {
        String name = "signal-" + numbers.incrementAndGet();
        CompletableFuture<Void> done = new CompletableFuture<>();
        sent.put(name, done);
        try {
            Files.createFile(folder.resolve(name));
        } catch (IOException e) {
            sent.remove(name);
            done.completeExceptionally(e);
        }
        return done;
    }

    boolean owns(WatchKey other) {
        return key.equals(other);
    }

    /** Notes which signals have come; they are answered by {@link #answer} when the events before them were dealt with too. */
    void receive() {
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                CompletableFuture<Void> done = sent.remove(name.toString());
                if (done != null) {
                    seen.add(done);
                }
                remove(name);
            }
        }
    }

    private void remove(Path name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            // It goes when the program is started next.
        }
    }

    void answer() {
        seen.forEach(done -> done.complete(null));
        seen.clear();
    }

    /** Lets go of all who wait; for the end. */
    void cancel() {
        sent.values().forEach(done -> done.cancel(false));
        seen.forEach(done -> done.cancel(false));
    }
}
