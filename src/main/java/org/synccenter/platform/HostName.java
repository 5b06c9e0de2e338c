package org.synccenter.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The short name of this computer, for the names of conflict copies. */
public final class HostName {

    private static final int LONGEST = 24;

    private HostName() {}

    /** Letters, digits, hyphen and underscore only, upper case, never empty. Asks no network. */
    public static String shortName() {
        return clean(raw());
    }

    static String clean(String raw) {
        String first = raw.strip().split("\\.", 2)[0];
        String safe = first.replaceAll("[^A-Za-z0-9_-]", "").toUpperCase(Locale.ROOT);
        return safe.isEmpty() ? "HOST" : safe.substring(0, Math.min(LONGEST, safe.length()));
    }

    private static String raw() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname"));
        } catch (IOException e) {
            String windows = System.getenv("COMPUTERNAME");
            return windows != null ? windows : localHost();
        }
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
