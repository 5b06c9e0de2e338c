package org.synccenter.handlers.folder.ui;

import java.util.concurrent.Executor;
import javafx.concurrent.Task;

/** Runs tasks on the UI thread by the toolkit's own means of reporting from the background. */
final class DialogThread implements Executor {

    @Override
    public void execute(Runnable work) {
        Task<Boolean> report = new Task<>() {
            @Override
            protected Boolean call() {
                return true;
            }
        };
        report.setOnSucceeded(e -> work.run());
        report.run();
    }
}
