package org.synccenter.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage that leaves no trace in size and time shows whether a file was checked. */
class CheckedTest {
    private static final Migration TABLE = Migration.of("CREATE TABLE thing (name TEXT NOT NULL)");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fillAndCheck() {
        file = folder.resolve("things.db");
        try (Database db = open()) {
            db.transact(c -> {
                try (var s = c.prepareStatement("INSERT INTO thing VALUES (?)")) {
                    for (int i = 0; i < 2_000; i++) {
                        s.setString(1, "some longer name that fills pages " + i);
                        s.executeUpdate();
                    }
                }
            });
        }
        open().close();
    }

    @Test
    void whatWeCheckedAndClosedOurselvesIsNotCheckedAgain() throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        scribble();
        Files.setLastModifiedTime(file, before);

        assertThat(isSetAside()).isFalse();
    }

    @Test
    void whatLooksOtherwiseIsChecked() throws IOException {
        scribble();

        assertThat(isSetAside()).isTrue();
    }

    @Test
    void whatLooksOtherwiseAfterOurOwnWritesIsChecked() throws IOException {
        try (Database db = open()) {
            db.transact(c -> {
                try (var s = c.createStatement()) {
                    s.executeUpdate("INSERT INTO thing VALUES ('one more')");
                }
            });
        }
        scribble();

        assertThat(isSetAside()).isTrue();
    }

    @Test
    void whatIsUnderSuspicionIsChecked() throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        scribble();
        Files.setLastModifiedTime(file, before);
        Suspicion.raise(file);

        assertThat(isSetAside()).isTrue();
    }

    @Test
    void whatSomebodyElseHasOpenIsChecked() throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        scribble();
        Files.setLastModifiedTime(file, before);
        Files.createFile(file.resolveSibling("things.db-wal"));

        assertThat(isSetAside()).isTrue();
    }

    private Database open() {
        return Database.open(file, List.of(TABLE));
    }

    private boolean isSetAside() {
        try (Database db = open()) {
            return db.outcome() instanceof OpenOutcome.DamagedSetAside;
        }
    }

    private void scribble() throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(4096 * 2 + 1);
            channel.write(UTF_8.encode("scribble".repeat(2_000)));
        }
    }
}
