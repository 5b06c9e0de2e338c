package org.synccenter.app;

/** Sends what is logged to a file below the home, and nothing to the terminal. */
final class Logging {
    /** The system property that names the file; empty while there is none. */
    static final String FILE = "sync-center.log";

    private Logging() {}

    /** Takes the settings of this program. Must come before the first logger is made: they are asked for once. */
    static void configure() {
        System.setProperty(FILE, "");
    }

    /** The file that is written to, for people; empty while there is none. */
    static String file() {
        return System.getProperty(FILE, "");
    }

    /** Names the file, which must come before the first logger is made too. */
    static void into(Home home) {
        System.setProperty(FILE, home.log().toString());
    }
}
