package org.synccenter.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A value of the user's Run key, set by the system's own {@code reg}. Written by the documentation, not yet tried on Windows. */
final class WindowsAutostart implements Autostart {
    private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String NAME = "Sync Center";

    /** Runs a program of the system. */
    @FunctionalInterface
    interface Caller {
        /** The exit code. */
        int call(List<String> command) throws IOException;
    }

    private final Caller caller;

    WindowsAutostart(Caller caller) {
        this.caller = caller;
    }

    static int call(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public boolean isOn() throws IOException {
        return caller.call(List.of("reg", "query", KEY, "/v", NAME)) == 0;
    }

    @Override
    public void on(List<String> command) throws IOException {
        String line = command.stream().map(WindowsAutostart::quoted).collect(Collectors.joining(" "));
        require(List.of("add", KEY, "/v", NAME, "/t", "REG_SZ", "/d", line, "/f"));
    }

    @Override
    public void off() throws IOException {
        if (isOn()) {
            require(List.of("delete", KEY, "/v", NAME, "/f"));
        }
    }

    @Override
    public String place() {
        return KEY + "\\" + NAME;
    }

    private void require(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("reg"));
        command.addAll(words);
        int code = caller.call(command);
        if (code != 0) {
            throw new IOException("reg " + words.getFirst() + " ended with " + code);
        }
    }

    /** No file name of Windows has a quote in it. */
    private static String quoted(String word) {
        return word.contains(" ") || word.isEmpty() ? '"' + word + '"' : word;
    }
}
