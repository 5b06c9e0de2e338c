package org.synccenter.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Errand;
import org.synccenter.api.ItemRef;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.engine.SyncCenter;

/** Runs errands: like a sync of one item, with the same progress, report and exit codes. */
final class Errands {
    private Errands() {}

    /**
     * Blocks until it has ended, and tells what was done.
     *
     * @param allow what to type to go on with what was held; null = the usual
     */
    static SyncResult run(
            Errand errand,
            ItemRef item,
            SyncOptions how,
            @Nullable String allow,
            Options options,
            SyncCenter center,
            CommandIo io)
            throws SyncException {
        SyncRequest request = SyncRequest.ofItems(item.handler(), List.of(item.item()))
                .withOptions(how)
                .withContext(errand);
        RequestHandle handle;
        try {
            handle = center.start(request);
        } catch (IllegalArgumentException e) {
            throw new SyncException(SyncException.Kind.INVALID, String.valueOf(e.getMessage()), e);
        }
        io.cancel().onCancel(handle::stop);
        CompletableFuture<SyncResult> end = handle.result().toCompletableFuture();
        Waiting.until(end, center, io, options.quiet(), handle::stop);
        SyncResult result = end.join();
        if (options.json()) {
            Json.print(io, SyncJson.document(result, how.preview(), List.of()));
        } else {
            new SyncReport(io, options, allow).print(result, List.of());
        }
        return result;
    }
}
