package org.synccenter.ui.holds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.synccenter.api.Errand;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.api.PathChoice;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.SyncCenter;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.text.Formats;

/** Shows the questions of held items and carries out what is answered. On the UI thread; nothing here waits. */
public final class HoldDesk {
    private final SyncCenter center;
    private final Background background;
    private final OwnerWindow owner;
    private final Formats formats;
    private final Consumer<String> failed;

    /** What a person wanted of single paths in the sync that was held: it is part of what his answer means. The last one of each item. */
    private final Map<ItemRef, Chosen> chosen = new HashMap<>();

    private record Chosen(Hold hold, List<PathChoice> choices) {}

    /** @param failed shows one sentence when something could not be done; called on the UI thread */
    public HoldDesk(
            SyncCenter center, Background background, OwnerWindow owner, Formats formats, Consumer<String> failed) {
        this.center = center;
        this.background = background;
        this.owner = owner;
        this.formats = formats;
        this.failed = failed;
    }

    /** A sync with these choices was held: whatever is answered to that, now or later, counts with them. */
    public void remember(ItemRef item, Hold hold, List<PathChoice> choices) {
        chosen.put(item, new Chosen(hold, choices));
    }

    /** Opens the question with the tree of what it is about; the answer is carried out. */
    public void ask(ItemRef item, Hold hold) {
        String name = center.snapshot().name(item);
        // By its id: for two items of the same name one question would be asked, and the answer count for both.
        background.run(
                () -> {
                    HoldViewModel model = new HoldViewModel(hold);
                    return owner.ask("hold " + item, () -> new HoldDialog(name, model, formats));
                },
                reply -> reply.ifPresent(said -> answer(item, hold, said)),
                failed);
    }

    /** Goes on with an answer to all of the question that was seen; also when the item is syncing just now. */
    public void answer(ItemRef item, Hold seen, HoldAnswer answer) {
        answer(item, seen, HoldReply.whole(answer));
    }

    private void answer(ItemRef item, Hold seen, HoldReply reply) {
        SyncRequest request =
                SyncRequest.ofItems(item.handler(), List.of(item.item())).from(owner);
        Chosen before = chosen.remove(item);
        List<PathChoice> choices = before != null && before.hold().asksTheSame(seen) ? before.choices() : List.of();
        HoldAnswer whole = reply.whole();
        String undo = seen.undo();
        SyncRequest asked = whole == null
                ? request.withOptions(SyncOptions.DEFAULT.choosing(choices))
                        .withContext(new Errand.Deletions(reply.allow(), reply.restore(), seen))
                : request.withOptions(SyncOptions.answering(seen, whole).choosing(choices))
                        .withContext(undo == null ? null : new Errand.Undo(undo));
        background.run(() -> center.start(asked), handle -> {}, failed);
    }
}
