package org.synccenter.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Calls that end early, and without having failed. */
@EnabledOnOs(OS.LINUX)
class InterruptedCallsTest {

    private static final String CALLS = "openat,read,write,statx,getdents64,renameat2,mkdirat,unlinkat,symlinkat,"
            + "readlinkat,linkat,utimensat,fchmod,fsync,syncfs,ftruncate,lseek";

    /** What the child did, and who is to do what it does. */
    private static final String DONE = "all done";

    @TempDir
    Path folder;

    @Test
    void aShortWriteIsContinued() throws FileFaultException {
        var written = new StringBuilder();
        ByteBuffer text =
                ByteBuffer.allocateDirect(10).put("0123456789".getBytes(UTF_8)).flip();
        LinuxFiles.Writing.writeAll(text, rest -> {
            long n = Math.min(3, rest.byteSize());
            for (long i = 0; i < n; i++) {
                written.append((char) rest.get(ValueLayout.JAVA_BYTE, i));
            }
            return n;
        });
        assertThat(written).hasToString("0123456789");
    }

    @Test
    void aWriteThatFailsAfterAShortOneFails() {
        List<MemorySegment> given = new ArrayList<>();
        ByteBuffer text = ByteBuffer.allocateDirect(10);
        assertThatThrownBy(() -> LinuxFiles.Writing.writeAll(text, rest -> {
                    given.add(rest);
                    return given.size() == 1 ? 3 : -28;
                }))
                .isInstanceOfSatisfying(
                        FileFaultException.class, e -> assertThat(e.fault()).isEqualTo(FileFault.NO_SPACE));
        assertThat(given).hasSize(2);
    }

    /** A program of its own does everything that a directory can do, and every second call of it is interrupted. */
    @Test
    void whatASignalInterruptsIsBegunAnew() throws IOException, InterruptedException {
        Path log = folder.resolve("strace.log");
        Path work = Files.createDirectory(folder.resolve("work"));
        // Traced are calls about these paths and what is open there, and none of the virtual machine's.
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-qq", "-e", "signal=none", "-o", log.toString()));
        for (String path : List.of("", "new", "new2", "d")) {
            command.addAll(List.of("-P", work.resolve(path).toString()));
        }
        command.addAll(List.of("-e", "trace=" + CALLS, "-e", "inject=" + CALLS + ":error=EINTR:when=1+2"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                InterruptedCallsTest.class.getName(),
                work.toString()));
        assumeTrue(mayTrace(), "strace is not there, or may not trace");
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code = process.waitFor();
        assertThat(Files.readString(said)).contains(DONE);
        assertThat(code).isZero();
        String traced = Files.readString(log);
        for (String call :
                List.of("openat", "write", "statx", "getdents64", "renameat2", "unlinkat", "fchmod", "syncfs")) {
            assertThat(traced).as(call).containsPattern(call + "\\(.*EINTR.*INJECTED");
        }
    }

    private static boolean mayTrace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The child: the folder to work in. */
    public static void main(String[] arguments) throws FileFaultException {
        try (Directory directory = DirectoryOpener.best().open(Path.of(arguments[0]))) {
            try (NewFile file = directory.create(name("new"))) {
                file.write(ByteBuffer.allocateDirect(4).put(name("text")).flip());
                file.hole(4_096);
                file.flush();
                file.finish(Instant.EPOCH, 0755);
            }
            directory.rename(name("new"), directory, name("new2"));
            directory.hardLink(name("new2"), directory, name("new"));
            directory.exchange(name("new"), directory, name("new2"));
            directory.delete(name("new"));
            directory.setModified(name("new2"), Instant.EPOCH.plusSeconds(1));
            directory.setPermissions(name("new2"), 0700);
            directory.makeLink(name("link"), name("new2"));
            directory.makeDirectory(name("d"));
            directory.flushFile(name("new2"));
            directory.flush();
            directory.flushVolume();
            try (OpenFile file = directory.read(name("new2"))) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(8_192);
                int size = 0;
                for (int n = file.read(buffer); n >= 0; n = file.read(buffer)) {
                    size += n;
                }
                require(size == 4_100, "size " + size);
            }
            require(directory.list().size() == 3, "names");
            require(new String(directory.readLink(name("link")), UTF_8).equals("new2"), "link");
            FileStat stat = Objects.requireNonNull(directory.stat(name("new2")));
            require(stat.permissions() == 0700 && stat.modified().equals(Instant.EPOCH.plusSeconds(1)), "" + stat);
            directory.open(name("d")).close();
            directory.deleteDirectory(name("d"));
        }
        System.out.println(DONE);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private static byte[] name(String text) {
        return text.getBytes(UTF_8);
    }
}
