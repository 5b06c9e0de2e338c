package org.synccenter.examples;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;
import org.synccenter.api.async.AsyncCallback;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncHandlerInfo;
import org.synccenter.api.async.AsyncHandlerProvider;
import org.synccenter.api.async.AsyncItem;
import org.synccenter.api.async.AsyncItems;
import org.synccenter.api.async.AsyncStart;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;
import org.synccenter.api.async.LoggedError;

/** Keeps a copy of a web page, with a client that calls back. */
public final class WebPageProvider implements AsyncHandlerProvider {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI page;

    public WebPageProvider() {
        this(URI.create("https://example.org/"));
    }

    WebPageProvider(URI page) {
        this.page = page;
    }

    @Override
    public List<String> handlerIds() {
        return List.of("example.web-page");
    }

    @Override
    public AsyncHandler bindAsync(String handlerId, HandlerContext context) throws SyncException {
        if (!handlerIds().contains(handlerId)) {
            throw SyncException.invalid("There is no handler of this name.");
        }
        return new WebPage(context.stateDirectory().resolve("page.html"));
    }

    private final class WebPage implements AsyncHandler {
        private final Path copy;
        private volatile @Nullable AsyncCallback callback;
        private volatile @Nullable CompletableFuture<?> download;
        private volatile boolean skipped;

        WebPage(Path copy) {
            this.copy = copy;
        }

        @Override
        public boolean initialize(AsyncStart start) {
            return true;
        }

        @Override
        public AsyncHandlerInfo info() {
            return AsyncHandlerInfo.of("Web page");
        }

        @Override
        public AsyncItems items() {
            return AsyncItems.of(List.of(AsyncItem.of("page", page.toString())));
        }

        @Override
        public void callback(@Nullable AsyncCallback given) {
            callback = given;
        }

        @Override
        public void prepareForSync(List<String> itemIds, @Nullable Owner owner) throws SyncException {
            if (!List.of("page").containsAll(itemIds)) {
                throw SyncException.invalid("There is no item of this name.");
            }
            Objects.requireNonNull(callback).prepareForSyncCompleted(null);
        }

        @Override
        public void synchronize(@Nullable Owner owner) {
            AsyncCallback report = Objects.requireNonNull(callback);
            report.progress("page", new ItemProgress("Downloading", ItemStatus.UPDATING_INDETERMINATE, null, null));
            var running = client.sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.ofFile(copy));
            running.whenComplete((answer, failure) -> end(report, answer));
            download = running;
            if (skipped) {
                running.cancel(true);
            }
        }

        private void end(AsyncCallback report, @Nullable HttpResponse<Path> answer) {
            if (answer != null && answer.statusCode() == 200) {
                report.progress("page", ItemProgress.of(ItemStatus.SUCCEEDED));
            } else if (skipped) {
                report.progress("page", ItemProgress.of(ItemStatus.SKIPPED));
            } else {
                report.logError(
                        EventLevel.ERROR, page + " cannot be downloaded.", new LoggedError("download", "page", false));
                report.progress("page", ItemProgress.of(ItemStatus.FAILED));
            }
            report.synchronizeCompleted(null);
        }

        @Override
        public void setItemStatus(String itemId, ItemStatus status) {
            skipped = true;
            CompletableFuture<?> running = download;
            if (running != null) {
                running.cancel(true);
            }
        }
    }
}
