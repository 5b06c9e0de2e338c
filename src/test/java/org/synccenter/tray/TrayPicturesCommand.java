package org.synccenter.tray;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import javafx.application.Platform;

/** Makes the tray's pictures from the drawing; run by hand when the drawing has changed. Argument: the folder of resources. */
final class TrayPicturesCommand {
    private TrayPicturesCommand() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            for (TrayState state : TrayState.values()) {
                for (int turn = 0; turn < turns(state); turn++) {
                    save(state, turn, Path.of(args[0] + KeptIcons.resource(state, turn)));
                }
            }
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    /** Only one state turns. */
    static int turns(TrayState state) {
        return state == TrayState.SYNCING ? TrayIcons.TURNS : 1;
    }

    private static void save(TrayState state, int turn, Path file) {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file));
                DataOutputStream out = new DataOutputStream(packed)) {
            for (Pixmap picture : TrayDrawing.draw(state, (double) turn / TrayIcons.TURNS)) {
                out.write(picture.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
