package org.synccenter.it.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system of its own in an image file, on a loop device of its own, so that inode numbers, times and device number
 * are the same again whenever an earlier image is put back.
 */
final class Volume implements AutoCloseable {

    /** The smallest that every mkfs takes. The images are sparse. */
    private static final String SIZE = "320M";

    private final String fileSystem;
    private final Path image;
    private final Path mountPoint;
    private final String device;
    private boolean mounted;
    private final Thread whenInterrupted = new Thread(this::unmount);

    /**
     * Not yet formatted.
     *
     * @param fileSystem such as {@code ext4}
     * @param folder where image and mount point are to lie
     * @param loop the number of the loop device, which nobody else may use
     */
    Volume(String fileSystem, Path folder, String name, int loop) throws IOException {
        this.fileSystem = fileSystem;
        this.image = folder.resolve(name + ".img");
        this.mountPoint = Files.createDirectories(folder.resolve(name));
        this.device = "/dev/loop" + loop;
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    String fileSystem() {
        return fileSystem;
    }

    Path root() {
        return mountPoint;
    }

    /** Makes it anew and empty, and mounts it. */
    void format() {
        unmount();
        Shell.run("rm", "-f", image.toString());
        Shell.run("truncate", "-s", SIZE, image.toString());
        String force = fileSystem.equals("ext4") ? "-F" : "-f";
        Shell.run("mkfs." + fileSystem, "-q", force, image.toString());
        mount();
    }

    private synchronized void mount() {
        Shell.run("losetup", device, image.toString());
        mounted = true;
        Shell.run("mount", device, mountPoint.toString());
    }

    private synchronized void unmount() {
        if (mounted) {
            Shell.run("umount", mountPoint.toString());
            Shell.run("losetup", "-d", device);
            mounted = false;
        }
    }

    /** Keeps the present state, with everything written down. */
    void save(Path copy) {
        unmount();
        copy(image, copy);
        mount();
    }

    /** Puts an earlier state back. */
    void restore(Path copy) {
        unmount();
        copy(copy, image);
        mount();
    }

    /**
     * What a power cut at this moment leaves: the file system was told nothing, and the image holds exactly what it had
     * handed to the device so far, in the order in which it did so. What still lies in the page cache is lost. A device
     * that also loses what it was handed but not asked to flush is not modelled. The copy is taken again until the device
     * wrote nothing meanwhile, so that it is the state of one instant.
     */
    void cut(Path copy) throws IOException {
        String before;
        do {
            before = written();
            copy(image, copy);
        } while (!before.equals(written()));
    }

    private String written() throws IOException {
        String[] counts = Files.readString(
                        Path.of("/sys/block", Path.of(device).getFileName().toString(), "stat"))
                .strip()
                .split("\\s+");
        // Writes completed, and requests under way.
        return counts[4] + " " + counts[8];
    }

    private static void copy(Path from, Path to) {
        Shell.run("cp", "--sparse=always", from.toString(), to.toString());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        unmount();
        Shell.run("rm", "-f", image.toString());
    }
}
