package org.synccenter.app;

import java.util.List;

/** Where the program starts. Not a JavaFX class: the command line must start without loading the toolkit. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Logging.configure();
        Surroundings around = Surroundings.ofProcess();
        // A thread that dies must not print its stack on the user's terminal.
        Uncaught.install(around.io().err());
        int code = new Program(around).run(List.of(args));
        // Ends threads of libraries too, such as the toolkit's; ours are done.
        System.exit(code);
    }
}
