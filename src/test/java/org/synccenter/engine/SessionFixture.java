package org.synccenter.engine;

import org.synccenter.api.ItemInfo;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;

/** What a handler does in one session is a step that the test gives. */
abstract class SessionFixture extends EngineFixture {
    static final Progress DONE = Progress.of(ProgressStatus.SUCCEEDED, null);

    /** What a handler does in the one session over all its items; it is closed afterwards. */
    @FunctionalInterface
    interface InSession {
        void run(SyncSession session) throws Exception;
    }

    static MemoryHandler.Script session(InSession step) {
        return (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                step.run(session);
            }
        };
    }

    SyncResult sync(MemoryHandler handler, InSession step) {
        handler.script = session(step);
        return result(center.start(SyncRequest.ofHandler("mem")));
    }

    record Found(String id, String name) implements SyncItem {
        @Override
        public ItemInfo info() {
            return ItemInfo.of("", "found while it synced");
        }
    }
}
