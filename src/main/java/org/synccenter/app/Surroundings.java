package org.synccenter.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.synccenter.cli.CancelSignal;
import org.synccenter.cli.CommandIo;

/**
 * What the program finds around it when it is started. Tests put their own in its place.
 *
 * @param environment the variables of the environment
 * @param io where to speak
 * @param signals whether Ctrl-C and its like are to be caught
 * @param hasDisplay whether there is a display for a window
 */
record Surroundings(Map<String, String> environment, CommandIo io, boolean signals, boolean hasDisplay) {
    private static final int DEFAULT_WIDTH = 80;

    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean terminal = isTerminal();
        CommandIo io = new CommandIo(
                writer(FileDescriptor.out, "stdout.encoding"),
                writer(FileDescriptor.err, "stderr.encoding"),
                terminal,
                width(environment),
                Path.of("").toAbsolutePath(),
                new CancelSignal(),
                isConsole());
        return new Surroundings(environment, io, true, hasDisplay(environment));
    }

    /** Windows and macOS always have one. */
    private static boolean hasDisplay(Map<String, String> environment) {
        return !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                || System.getProperty("glass.platform") != null;
    }

    private static int width(Map<String, String> environment) {
        try {
            return Math.clamp(Integer.parseInt(environment.getOrDefault("COLUMNS", "")), 20, 400);
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    /** Programs that read the output expect UTF-8; only a Windows console wants its own character set. */
    private static PrintWriter writer(FileDescriptor descriptor, String encodingProperty) {
        Charset charset = StandardCharsets.UTF_8;
        if (System.getProperty("os.name", "").startsWith("Windows") && isConsole()) {
            charset = Charset.forName(System.getProperty(encodingProperty, "UTF-8"), StandardCharsets.UTF_8);
        }
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), false);
    }

    /** Whether stderr is a terminal. The JDK only tells about stdin and stdout together, Linux tells about each. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return isConsole();
        }
    }

    private static boolean isConsole() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
