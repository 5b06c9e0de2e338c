package org.synccenter.ui.partnerships;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.StartFlag;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.diagnostics.Faults;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SetupDesk;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Pause;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.Sentences;
import org.synccenter.ui.holds.HoldDesk;
import org.synccenter.ui.text.UiText;

/** All that the window asks of the engine about items and handlers. On the UI thread; nothing here waits. */
public final class ItemCommands {
    private final SyncCenter center;
    private final Background background;
    private final OwnerWindow owner;
    private final HoldDesk holds;
    private final Consumer<String> failed;

    /** @param failed shows one sentence when something could not be done; called on the UI thread */
    public ItemCommands(
            SyncCenter center, Background background, OwnerWindow owner, HoldDesk holds, Consumer<String> failed) {
        this.holds = holds;
        this.center = center;
        this.background = background;
        this.owner = owner;
        this.failed = failed;
    }

    public void syncHandler(String handlerId) {
        start(SyncRequest.ofHandler(handlerId));
    }

    /** Syncs items of one or several handlers. */
    public void sync(List<ItemRef> items) {
        byHandler(items, (handler, ids) -> start(SyncRequest.ofItems(handler, ids)));
    }

    public void syncAll() {
        background.run(() -> center.startAll(StartReason.MANUAL, SyncOptions.DEFAULT, owner), handles -> {}, failed);
    }

    /** What asks about held items, and goes on with the answers. */
    public HoldDesk holds() {
        return holds;
    }

    /** Finds out what a sync of the item would do and notes it; changes nothing else. */
    public void look(ItemView item, Outlook outlook) {
        outlook.look(item.ref());
        background.run(
                () -> center.start(SyncRequest.ofItems(
                                        item.ref().handler(), List.of(item.ref().item()))
                                .withOptions(SyncOptions.PREVIEW))
                        .result()
                        .toCompletableFuture()
                        .get(),
                result -> outlook.seen(
                        item.ref(), result.items().stream().findFirst().orElse(null), item.lastSync(), Instant.now()),
                text -> {
                    outlook.seen(item.ref(), null, null, Instant.now());
                    failed.accept(text);
                });
    }

    private void start(SyncRequest request) {
        SyncRequest asked =
                request.withFlags(Set.of(StartFlag.IGNORE_IF_ALREADY_SYNCING)).from(owner);
        background.run(() -> center.start(asked).result().toCompletableFuture().get(), this::askWhatIsHeld, failed);
    }

    /** Whoever has started a sync is asked at once what it was held for. */
    private void askWhatIsHeld(SyncResult result) {
        for (ItemResult item : result.items()) {
            Hold hold = item.hold();
            if (hold != null && !hold.answers().isEmpty()) {
                holds.ask(item.item(), hold);
            }
        }
    }

    public void stopHandler(String handlerId) {
        inBackground(() -> center.stop(handlerId));
    }

    public void stop(List<ItemRef> items) {
        inBackground(() -> byHandler(items, center::stopItems));
    }

    public void stopAll() {
        inBackground(center::stopAll);
    }

    /** Changes whether anything starts by itself. */
    public void pause(Consumer<Pause> change) {
        inBackground(() -> change.accept(center.schedules().pause()));
    }

    public void enable(List<ItemRef> items, boolean enable) {
        items.forEach(item -> report(center.enableItem(item, enable, owner, Set.of())));
    }

    public void enableHandler(String handlerId, boolean enable) {
        report(center.enableHandler(handlerId, enable, owner, Set.of()));
    }

    /** Forgets the items; never touches the user's data. */
    public void remove(List<ItemRef> items) {
        items.forEach(item -> report(center.removeItem(item, owner, Set.of())));
    }

    /** Opens a window of the handler, such as its form for a new item. */
    public void open(String handlerId, HandlerUi.Kind kind, @Nullable String itemId) {
        report(center.show(kind, handlerId, itemId, owner));
    }

    /** Opens the form of a handler of folders for a new pair of these two. */
    public void newPair(String handlerId, String left, String right) {
        Map<String, List<String>> folders = Map.of("left", List.of(left), "right", List.of(right));
        inBackground(() -> new SetupDesk(center).form(handlerId, new ItemDraft(null, "", folders), owner));
    }

    /** Sets a handler up, or puts it back among those that are not. */
    public void activateHandler(String handlerId, boolean activate) {
        report(center.activateHandler(handlerId, activate, owner, Set.of()));
    }

    /** Ends syncs whose handler does not answer. */
    public void giveUp(List<ItemRef> items) {
        inBackground(() -> items.forEach(center::giveUp));
    }

    /** Takes items out of the lists, or lists them again; they are synced all the same. */
    public void hide(List<ItemRef> items, boolean hide) {
        items.forEach(item -> report(center.hideItem(item, hide)));
    }

    /** Takes a handler out of the lists, or lists it again. */
    public void hideHandler(String handlerId, boolean hide) {
        report(center.hideHandler(handlerId, hide));
    }

    private interface Work {
        void run() throws Exception;
    }

    private void inBackground(Work work) {
        background.run(
                () -> {
                    work.run();
                    return true;
                },
                done -> {},
                failed);
    }

    private void report(CompletionStage<?> stage) {
        stage.whenComplete((nothing, failure) -> {
            if (failure != null) {
                String text = Sentences.of(failure)
                        .orElseGet(() -> UiText.UNEXPECTED_FAILURE.text(
                                Faults.report("a task failed", failure).code()));
                background.deliver(() -> failed.accept(text));
            }
        });
    }

    private interface HandlerItems {
        void accept(String handlerId, List<String> itemIds);
    }

    private static void byHandler(List<ItemRef> items, HandlerItems action) {
        items.stream()
                .map(ItemRef::handler)
                .distinct()
                .forEach(handler -> action.accept(
                        handler,
                        items.stream()
                                .filter(item -> item.handler().equals(handler))
                                .map(ItemRef::item)
                                .toList()));
    }
}
