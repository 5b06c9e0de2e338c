package org.synccenter.engine.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.CancelRequest;
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
import org.synccenter.api.testkit.HandlerKit;
import org.synccenter.api.testkit.Report;
import org.synccenter.api.testkit.Rule;
import org.synccenter.api.testkit.Trial;

/** The kit on event-driven handlers, through the adapter that the center uses. */
@Timeout(60)
class AsyncHandlerKitTest {
    private static final String ID = "mail";

    @TempDir
    private Path scratch;

    @Test
    void findsNothingInASoundEventDrivenHandler() {
        Mail mail = new Mail();

        Report report = check(mail);

        assertThat(report.broken()).as("%s", report.text()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(mail.synced).containsKeys("inbox", "outbox");
    }

    @Test
    void findsAnEventDrivenHandlerThatDoesNotHearOfStops() {
        Mail mail = new Mail();
        mail.deaf = true;

        Report report = check(mail);

        assertThat(report.isSound()).isFalse();
        assertThat(report.broken()).as("%s", report.text()).contains(Rule.STOP_UNHEARD);
    }

    @Test
    void saysThatAnEventDrivenHandlerNeedsAnAdapter() {
        Report report = HandlerKit.check(new Mail(), scratch, Trial.PLAIN);

        assertThat(report.broken()).containsExactly(Rule.BIND);
        assertThat(report.text()).contains("withBinding(AsyncAdapters::alone)");
    }

    private Report check(AsyncHandlerProvider provider) {
        return HandlerKit.check(provider, scratch, Trial.PLAIN.withBinding(AsyncAdapters::alone));
    }

    /** Syncs on threads of its own and calls back when it is done. */
    private static final class Mail implements AsyncHandlerProvider {
        final ConcurrentMap<String, Boolean> synced = new ConcurrentHashMap<>();
        volatile boolean deaf;

        @Override
        public List<String> handlerIds() {
            return List.of(ID);
        }

        @Override
        public AsyncHandler bindAsync(String handlerId, HandlerContext context) throws SyncException {
            if (!handlerId.equals(ID)) {
                throw SyncException.invalid("There is no handler of this name.");
            }
            return new Box();
        }

        private final class Box implements AsyncHandler {
            private volatile AsyncCallback callback;
            private volatile List<String> prepared = List.of();

            @Override
            public boolean initialize(AsyncStart start) {
                return true;
            }

            @Override
            public AsyncHandlerInfo info() {
                return AsyncHandlerInfo.of("Mail");
            }

            @Override
            public AsyncItems items() {
                return AsyncItems.of(List.of(AsyncItem.of("inbox", "In"), AsyncItem.of("outbox", "Out")));
            }

            @Override
            public void callback(AsyncCallback given) {
                callback = given;
            }

            @Override
            public void prepareForSync(List<String> itemIds, Owner owner) throws SyncException {
                if (!List.of("inbox", "outbox").containsAll(itemIds)) {
                    throw SyncException.invalid("There is no box of this name.");
                }
                prepared = itemIds;
                AsyncCallback to = callback;
                Thread.ofVirtual().start(() -> to.prepareForSyncCompleted(null));
            }

            @Override
            public void synchronize(Owner owner) {
                AsyncCallback to = callback;
                Thread.ofPlatform().daemon().start(() -> {
                    prepared.forEach(item -> sync(item, to));
                    to.synchronizeCompleted(null);
                });
            }

            private void sync(String item, AsyncCallback to) {
                boolean goOn = to.progress(item, ItemProgress.of(ItemStatus.UPDATING)) == CancelRequest.NONE;
                if (goOn || deaf) {
                    synced.put(item, true);
                }
                to.progress(item, ItemProgress.of(goOn || deaf ? ItemStatus.SUCCEEDED : ItemStatus.SKIPPED));
            }

            @Override
            public void setItemStatus(String itemId, ItemStatus status) {}
        }
    }
}
