package org.synccenter.peers;

import java.time.Duration;
import java.time.Instant;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The yardstick of {@link StartBench}: shows a window with nothing in it, says how long that took, and ends. */
public final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new StackPane(), 1000, 700);
        scene.addPostLayoutPulseListener(() -> {
            Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
            System.out.println(StartBench.READY + " "
                    + Duration.between(began, Instant.now()).toMillis() + " ms");
            Platform.exit();
        });
        stage.setScene(scene);
        stage.show();
    }
}
