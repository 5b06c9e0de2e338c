package org.synccenter.it.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The proofs that take longer than a build may: {@code mvn -q -Psweep verify -Dsweep=kill|power|error|sensitivity|all}.
 * What they do and found stands in src/site/markdown/proof.md.
 */
public final class Sweep {

    /** Loop devices from here on are taken for ours. */
    static final int FIRST_LOOP = Integer.getInteger("sweep.loop", 70);

    private Sweep() {}

    /** One word: which of them. Ends with 1 when something was found, and with 2 when the machine is not fit for it. */
    public static void main(String[] words) throws IOException, InterruptedException, ClassNotFoundException {
        String which = words.length == 0 ? "all" : words[0];
        int stride = Integer.getInteger("sweep.stride", 1);
        try {
            if (!which.equals("sensitivity")) {
                Tools.require();
            }
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        Path memory = Path.of("/dev/shm");
        Path work = Files.isDirectory(memory)
                ? Files.createTempDirectory(memory, "sync-center-sweep")
                : Files.createTempDirectory("sync-center-sweep");
        boolean well = true;
        try {
            if (which.equals("kill") || which.equals("all")) {
                well &= new KillSweep(work, stride).run();
            }
            if (which.equals("power") || which.equals("all")) {
                well &= new PowerSweep(work, Math.max(1, 30 / stride)).run();
            }
            if (which.equals("error") || which.equals("all")) {
                well &= new ErrorSweep(work, stride).run();
            }
            if (which.equals("full") || which.equals("error") || which.equals("all")) {
                well &= new FullDisk(work).run();
            }
            if (which.equals("sensitivity") || which.equals("all")) {
                well &= new Sensitivity(work, System.getProperty("sweep.only", "")).run();
            }
        } catch (RuntimeException | AssertionError e) {
            e.printStackTrace();
            well = false;
        }
        Shell.run("rm", "-rf", "--one-file-system", work.toString());
        System.exit(well ? 0 : 1);
    }
}
