package org.synccenter.app;

/** Sends what is logged to a file below the home, and nothing to the terminal. */
final class Logging {
    private Logging() {}

    /** Names the settings. Must come before the first logger is made: the library reads them once. */
    static void configure() {
        System.setProperty("logback.configurationFile", "org/synccenter/app/logging.xml");
    }

    /** Names the file; it is opened when something is logged for the first time. */
    static void into(Home home) {
        System.setProperty("sync-center.log", home.log().toString());
    }
}
