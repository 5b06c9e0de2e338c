package org.synccenter.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Stage;
import org.synccenter.api.StateStore;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.shell.ShellText;

/**
 * How the window goes: into the tray, from which it can be brought back, or for good. The person is asked once what closing it means;
 * where there is no tray it means to quit. On the UI thread.
 */
final class Leaving {
    private static final String SETTING = "ui.close";
    private static final String NO_TRAY = "ui.no-tray";
    private static final String TOLD = "told";

    private final Stage stage;
    private final FxOwnerWindow owner;
    private final Background background;
    private final BooleanSupplier busy;
    private final Consumer<Consumer<StateStore>> store;
    private final Runnable end;
    private final ReadOnlyBooleanWrapper tray = new ReadOnlyBooleanWrapper();
    private final Consumer<String> say;
    private OnClose onClose = OnClose.ASK;
    private boolean toldNoTray = true;
    private boolean quitting;
    /** Started hidden: where there is a tray, the window goes into it even when that appears late. */
    private boolean startsHidden;

    /** What closing the window means. */
    enum OnClose {
        ASK(""),
        KEEP("keep"),
        QUIT("quit");

        private final String setting;

        OnClose(String setting) {
            this.setting = setting;
        }

        static OnClose of(String setting) {
            for (OnClose one : values()) {
                if (one.setting.equals(setting)) {
                    return one;
                }
            }
            return ASK;
        }
    }

    /**
     * @param busy whether anything would be stopped by quitting
     * @param store keeps a setting, in the background
     * @param say shows a sentence
     * @param end called once, when the window is gone for good
     */
    Leaving(
            Stage stage,
            FxOwnerWindow owner,
            Background background,
            BooleanSupplier busy,
            Consumer<Consumer<StateStore>> store,
            Consumer<String> say,
            Runnable end) {
        this.stage = stage;
        this.owner = owner;
        this.background = background;
        this.busy = busy;
        this.store = store;
        this.say = say;
        this.end = end;
        stage.setOnCloseRequest(e -> {
            e.consume();
            close();
        });
        stage.setOnHidden(e -> {
            if (quitting || !tray.get()) {
                end.run();
            }
        });
    }

    /**
     * What is kept over restarts.
     *
     * @param toldNoTray whether the person knows that there is no tray here
     */
    record Memory(OnClose onClose, boolean toldNoTray) {
        /** Blocks. */
        static Memory load(StateStore states) {
            return new Memory(
                    OnClose.of(states.setting(SETTING).orElse("")),
                    states.setting(NO_TRAY).equals(Optional.of(TOLD)));
        }
    }

    void remembered(Memory kept) {
        onClose = kept.onClose();
        toldNoTray = kept.toldNoTray();
    }

    /** Shows the window, or waits until it is known whether there is a tray to hide in. */
    void show(boolean minimised, boolean mayHaveTray) {
        startsHidden = minimised;
        stage.setIconified(minimised);
        if (!minimised || !mayHaveTray) {
            stage.show();
        }
    }

    /** The person wants to see the window. */
    void raise() {
        startsHidden = false;
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /** There is a tray now, or none any more: then a window that is hidden in it comes back, as an icon. */
    void tray(boolean there) {
        if (there && startsHidden && stage.isIconified()) {
            tray.set(true);
            stage.hide();
        } else if (!there && !stage.isShowing() && !quitting) {
            stage.setIconified(true);
            stage.show();
        }
        if (!there && startsHidden && !toldNoTray) {
            toldNoTray = true;
            say.accept(ShellText.NO_TRAY.text());
            store.accept(states -> states.putSetting(NO_TRAY, TOLD));
        }
        tray.set(there);
    }

    /** The window cannot work, or asks something: it must be seen. */
    void mustBeSeen() {
        // A minimised window counts as showing.
        if (!stage.isShowing() || stage.isIconified()) {
            raise();
        }
    }

    ReadOnlyBooleanProperty trayProperty() {
        return tray.getReadOnlyProperty();
    }

    boolean isKept() {
        return onClose == OnClose.KEEP;
    }

    /** From now on closing the window leaves the icon in the tray, or quits. */
    void keep(boolean wish) {
        onClose = wish ? OnClose.KEEP : OnClose.QUIT;
        String setting = onClose.setting;
        store.accept(states -> states.putSetting(SETTING, setting));
    }

    void close() {
        if (!tray.get()) {
            quit();
            return;
        }
        switch (onClose) {
            case KEEP -> stage.hide();
            case QUIT -> quit();
            case ASK -> {
                mustBeSeen();
                background.run(
                        () -> owner.ask("keep-in-tray", KeepDialog::new),
                        answer -> answer.ifPresent(kept -> {
                            keep(kept);
                            close();
                        }),
                        text -> stage.hide());
            }
        }
    }

    void quit() {
        if (!busy.getAsBoolean()) {
            leave();
            return;
        }
        mustBeSeen();
        background.run(
                () -> owner.ask("close", CloseDialog::new),
                (Optional<Boolean> a) -> a.ifPresent(y -> leave()),
                t -> leave());
    }

    private void leave() {
        quitting = true;
        if (stage.isShowing()) {
            stage.hide();
        } else {
            end.run();
        }
    }
}
