package org.synccenter.ui.face;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;
import org.synccenter.ui.fx.UiThread;

/** Waits for the person to turn to something that shall not push itself before them. */
final class OpenLater {
    private final Stage stage;
    private final FxFace.Offers offers;

    OpenLater(Stage stage, FxFace.Offers offers) {
        this.stage = stage;
        this.offers = offers;
    }

    /**
     * Returns when the window, which is an icon, is opened, or when the person opens what is offered in it; also when the window is
     * closed. Not on the UI thread.
     *
     * @return false = declined
     */
    boolean await(String text) {
        CompletableFuture<Boolean> opened = new CompletableFuture<>();
        ChangeListener<Boolean> look = (o, was, is) -> {
            if (!is) {
                opened.complete(true);
            }
        };
        CompletableFuture<Runnable> shown = new CompletableFuture<>();
        UiThread.post(() -> {
            stage.showingProperty().addListener(look);
            boolean icon = stage.isIconified();
            if (icon) {
                stage.iconifiedProperty().addListener(look);
            }
            if (!stage.isShowing()) {
                opened.complete(true);
            }
            shown.complete(
                    icon ? () -> {} : offers.show(text, () -> opened.complete(true), () -> opened.complete(false)));
        });
        try {
            return opened.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            UiThread.post(() -> {
                stage.showingProperty().removeListener(look);
                stage.iconifiedProperty().removeListener(look);
                shown.thenAccept(Runnable::run);
            });
        }
    }
}
