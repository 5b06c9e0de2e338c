package org.synccenter.cli;

/** Tells a person, and a program that asked for JSON, why something was refused. */
public final class Errors {
    private Errors() {}

    /** One sentence on stderr; with {@code json} the same as a document on stdout. */
    public static void print(CommandIo io, String text, int code, boolean json) {
        String sentence = TerminalText.safe(text);
        if (json) {
            Json.print(io, Json.error(sentence, code));
        }
        io.err().println(CliText.ERROR_LINE.text(sentence));
        io.flush();
    }
}
