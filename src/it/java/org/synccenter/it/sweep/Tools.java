package org.synccenter.it.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the sweeps need of the machine. */
final class Tools {

    private static final Map<String, String> PACKAGES = new LinkedHashMap<>();

    static {
        PACKAGES.put("strace", "strace");
        PACKAGES.put("mkfs.ext4", "e2fsprogs");
        PACKAGES.put("mkfs.xfs", "xfsprogs");
        PACKAGES.put("mkfs.btrfs", "btrfs-progs");
    }

    private Tools() {}

    /** Installs what is missing where apt can; otherwise fails with one sentence that says how. */
    static void require() {
        if (!Shell.run("id", "-u").strip().equals("0")) {
            throw new IllegalStateException("The sweeps mount loop images and trace system calls: run them as root.");
        }
        SortedSet<String> missing = new TreeSet<>();
        PACKAGES.forEach((tool, from) -> {
            if (!Shell.has(tool)) {
                missing.add(from);
            }
        });
        if (missing.isEmpty()) {
            return;
        }
        String command = "apt-get install -y " + String.join(" ", missing);
        if (!Shell.has("apt-get")) {
            throw new IllegalStateException(
                    "The sweeps need " + String.join(", ", missing) + "; on Debian: " + command + ".");
        }
        try {
            Shell.run("sh", "-c", command);
        } catch (IllegalStateException e) {
            Shell.run("sh", "-c", "apt-get update && " + command);
        }
    }
}
