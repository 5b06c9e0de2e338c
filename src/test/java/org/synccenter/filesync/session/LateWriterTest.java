package org.synccenter.filesync.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.write;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synccenter.platform.DirectoryOpener;

/** Somebody opens a file at the one moment in which what came has its name, and writes when it has lost it again. */
class LateWriterTest extends Hazards {
    @Override
    DirectoryOpener opener() {
        return DirectoryOpener.best();
    }

    @Test
    void whatIsWrittenIntoAFileThatWasThereForAMomentIsInTheTrash() throws IOException {
        writeOld(pair.left, "d/f0", "left edit");
        Path file = pair.right.resolve("d/f0");
        List<OutputStream> writer = new ArrayList<>();
        int[] exchanges = {0};
        pair.opener = Spied.opener(opener(), call -> {
            if (call.method().equals("exchange") && call.newName().equals("f0")) {
                exchanges[0]++;
                if (exchanges[0] == 1) {
                    delete(pair.right, "d/f0");
                    write(pair.right, "d/f0", "at the last moment");
                } else {
                    writer.add(open(file));
                }
            }
            return call.proceed();
        });
        pair.sync();
        assumeThat(writer).as("this store can exchange names").hasSize(1);
        try (OutputStream late = writer.getFirst()) {
            late.write(", and more".getBytes(UTF_8));
        }
        assertThat(read(pair.right, "d/f0")).isEqualTo("at the last moment");
        assertThat(contents(pair.right)).contains("left edit, and more");
        pair.opener = opener();
        pair.assertNoLeftovers();
        assertThat(pair.sync().conflicts()).hasSize(1);
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> contents(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path each : Pair.all(root)) {
            if (Files.isRegularFile(each)) {
                found.add(Files.readString(each));
            }
        }
        return found;
    }
}
