package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.cli.ExitCode;

/** A fault of the program never goes by in silence, whichever thread it ends. */
class UncaughtTest {
    @TempDir
    private Path place;

    private final StringWriter err = new StringWriter();
    private Thread.@Nullable UncaughtExceptionHandler before;

    @BeforeEach
    void install() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Uncaught.install(new PrintWriter(err));
    }

    @AfterEach
    void takeBack() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private static void die(Runnable task) throws InterruptedException {
        Thread thread = Thread.ofPlatform().name("doomed").start(task);
        thread.join();
    }

    @Test
    void aThreadThatDiesIsToldOnceInOneSentenceWithItsCode() throws InterruptedException {
        Runnable task = () -> {
            throw new IllegalStateException("told once");
        };
        die(task);
        die(task);

        assertThat(err.toString()).hasLineCount(1).containsPattern("goes on running \\(error code SC-[0-9A-Z]{6}\\)");
        assertThat(err.toString()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void whileThereIsAWindowItIsToldThere() throws InterruptedException {
        List<String> told = new ArrayList<>();
        Uncaught.tellBy((code, report) -> told.add(code + " " + report));
        die(() -> {
            throw new StackOverflowError("in the window");
        });

        assertThat(told).singleElement().asString().startsWith("SC-").contains("StackOverflowError", "thread: doomed");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFaultOfTheProgramItselfEndsItWithItsCode() {
        Map<String, String> broken = new HashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            public String getOrDefault(Object key, String otherwise) {
                throw new IllegalStateException("the environment cannot be read");
            }
        };
        ProgramFixture program = new ProgramFixture(place, broken);

        assertThat(program.run("list").code()).isEqualTo(ExitCode.FAULT);
        assertThat(program.err.toString()).hasLineCount(1).containsPattern("error code SC-[0-9A-Z]{6}");
    }
}
