package org.synccenter.app;

import java.util.List;
import org.slf4j.LoggerFactory;

/** Where the program starts. Not a JavaFX class: the command line must start without loading the toolkit. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Logging.configure();
        // A thread that dies must not print its stack on the user's terminal.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> LoggerFactory.getLogger(Main.class).error("Thread {} failed", thread.getName(), e));
        int code = new Program(Surroundings.ofProcess()).run(List.of(args));
        // Ends threads of libraries too, such as the toolkit's; ours are done.
        System.exit(code);
    }
}
