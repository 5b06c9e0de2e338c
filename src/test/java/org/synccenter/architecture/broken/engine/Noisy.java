package org.synccenter.architecture.broken.engine;

import java.io.IOException;
import java.sql.Connection;
import javafx.application.Platform;
import org.synccenter.architecture.broken.api.Known;

/** JavaFX, AWT, JDBC, the UI thread, standard streams and a stack trace in the engine. */
public abstract class Noisy implements Known {
    abstract Connection connection();

    abstract java.awt.Point point();

    void fail(IOException e) {
        e.printStackTrace();
    }

    void print(Runnable hello) {
        System.out.println(hello);
    }

    void queue(Runnable work) {
        Platform.runLater(work);
    }
}
