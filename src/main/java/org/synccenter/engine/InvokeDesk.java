package org.synccenter.engine;

import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.synccenter.api.Cookie;
import org.synccenter.api.InvokeFlag;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncInvoke;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;

/** Starts updates that other programs ask for. */
final class InvokeDesk implements SyncInvoke {
    private final SyncControl control;
    private final Deque<Face> faces;

    InvokeDesk(SyncControl control, Deque<Face> faces) {
        this.control = control;
        this.faces = faces;
    }

    @Override
    public CompletionStage<SyncResult> updateItems(Set<InvokeFlag> flags, String handlerId, Cookie cookie) {
        return control.start(SyncRequest.ofHandler(handlerId).withReason(StartReason.INVOKE).withContext(cookie))
                .result();
    }

    @Override
    public void updateAll() {
        List<?> unused = control.startAll(StartReason.INVOKE, SyncOptions.DEFAULT, null);
    }
}
