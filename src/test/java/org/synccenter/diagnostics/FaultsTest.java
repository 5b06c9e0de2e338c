package org.synccenter.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.diagnostics.Faults.Told;

class FaultsTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        Faults.into((told, thread, fault) -> {});
    }

    private static IllegalStateException thrown(String message, String method, int line) {
        IllegalStateException fault = new IllegalStateException(message);
        fault.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.List", "of", "List.java", 7),
            new StackTraceElement("org.synccenter.engine.Something", method, "Something.java", line)
        });
        return fault;
    }

    private List<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSameMistakeHasTheSameCodeWhateverItSaysAndWhereverItsLineIs() {
        String code = FaultCode.of(thrown("/home/mara/a", "run", 10));

        assertThat(code).matches("SC-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(FaultCode.of(thrown("/home/jo/b", "run", 99))).isEqualTo(code);
        assertThat(FaultCode.of(new CompletionException(thrown("c", "run", 1)))).isEqualTo(code);
        assertThat(FaultCode.of(thrown("", "lambda$run$3", 1))).isEqualTo(FaultCode.of(thrown("", "lambda$run$17", 1)));
        assertThat(FaultCode.of(thrown("", "stop", 10))).isNotEqualTo(code);
        assertThat(FaultCode.of(new IllegalStateException("without frames of ours")))
                .startsWith("SC-");
        // Codes that people have written down must go on meaning what they meant.
        assertThat(code).isEqualTo("SC-W8E3XA");
    }

    @Test
    void aFaultIsWrittenOnceAndNamesNoFiles() throws IOException {
        Faults.into(FaultReports.beside(folder.resolve("sync-center.log")));
        IllegalStateException fault = thrown("/home/mara/secret.txt", "written once", 10);

        Told first = Faults.report("test", fault);
        Told second = Faults.report("test", fault);

        assertThat(first.first()).isTrue();
        assertThat(second).isEqualTo(new Told(first.code(), false));
        assertThat(reports()).singleElement().asString().contains(first.code());
        assertThat(Files.readString(folder.resolve(reports().getFirst())))
                .contains("code: " + first.code(), "java.lang.IllegalStateException", "org.synccenter.engine.Something")
                .doesNotContain("secret");
    }

    @Test
    void onlyTheLatestReportsAreKeptAndOtherFilesStay() throws IOException {
        Files.writeString(folder.resolve("sync-center.log"), "");
        for (int i = 0; i < FaultReports.KEPT + 5; i++) {
            Files.writeString(folder.resolve("crash-20200101-0000%02d-SC-ABCDEF.txt".formatted(i)), "");
        }
        Faults.into(FaultReports.beside(folder.resolve("sync-center.log")));
        Told told = Faults.report("test", thrown("", "kept", 1));

        assertThat(reports()).hasSize(FaultReports.KEPT + 1).contains("sync-center.log");
        assertThat(reports()).anyMatch(name -> name.contains(told.code()));
        assertThat(reports()).noneMatch(name -> name.contains("000000-SC") || name.contains("000005-SC"));
    }

    @Test
    void whatIsThrownWhileReportingReachesNobody() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Faults.into(FaultReports.beside(file.resolve("below").resolve("log")));

        assertThat(Faults.report("test", thrown("", "nowhere", 1)).code()).startsWith("SC-");
        List<Throwable> loop = new ArrayList<>();
        IllegalStateException one = thrown("", "loop", 1);
        IllegalStateException other = new IllegalStateException(one);
        one.initCause(other);
        loop.add(one);
        assertThat(FaultReports.text(new Told("SC-1", true), Thread.currentThread(), loop.getFirst()))
                .contains("caused by");
    }
}
