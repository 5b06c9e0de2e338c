package org.synccenter.ui.desktop;

import org.synccenter.engine.SyncCenter;

/** The desktop around the window. Its methods return at once; what takes time is done elsewhere. */
public interface Desktop {
    /** Nothing is around the window: it does without. */
    Desktop NONE = new Desktop() {
        @Override
        public boolean mayHaveTray() {
            return false;
        }

        @Override
        public void begin(SyncCenter center, DesktopWindow window) {}

        @Override
        public void wordsChanged() {}

        @Override
        public void end() {}
    };

    /** Whether it is worth to wait for a tray before the window is shown that is to start hidden in it. */
    boolean mayHaveTray();

    /** The engine is open. From now on the window hears of what is around it. Called once, on the UI thread. */
    void begin(SyncCenter center, DesktopWindow window);

    /** Texts are in another language from now on. */
    void wordsChanged();

    /** The program ends: nothing is shown any more. May be called without a begin, and again. */
    void end();
}
