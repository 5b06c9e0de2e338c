package org.synccenter.handlers.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.Owner;
import org.synccenter.api.ScheduleWizard;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.UiOperation;
import org.synccenter.api.ui.OwnerWindow;

/** The folder handler's windows, as operations. */
final class FolderUi implements HandlerUi {
    private final FolderSetup setup;
    private final PairDesk desk;
    private final HandlerContext context;

    FolderUi(FolderSetup setup, PairSyncs pairs, HandlerContext context) {
        this.setup = setup;
        this.context = context;
        this.desk = new FormDesk(setup, pairs, Path.of(System.getProperty("user.home", "/")));
    }

    @Override
    public Optional<UiOperation> operation(Kind kind, @Nullable String itemId) {
        return switch (kind) {
            case NEW_ITEM -> Optional.of(owner -> newPair(null, owner));
            case SCHEDULE -> {
                ScheduleWizard wizard = context.scheduleWizard();
                wizard.init(FolderHandler.ID);
                yield Optional.of(wizard);
            }
            case PROPERTIES -> itemId == null ? Optional.empty() : Optional.of(owner -> properties(itemId, owner));
            case BROWSE,
                    QUERY_BEFORE_ACTIVATE,
                    QUERY_BEFORE_DEACTIVATE,
                    QUERY_BEFORE_ENABLE,
                    QUERY_BEFORE_DISABLE,
                    QUERY_BEFORE_DELETE -> Optional.empty();
        };
    }

    @Override
    public Optional<UiOperation> newItem(ItemDraft start) {
        return Optional.of(owner -> newPair(start, owner));
    }

    private boolean newPair(@Nullable ItemDraft start, @Nullable Owner owner) {
        return ended(
                owner,
                OwnerWindow.of(owner).flatMap(window -> questions().flatMap(q -> q.newPair(window, desk, start))));
    }

    private boolean properties(String itemId, @Nullable Owner owner) throws SyncException {
        ItemDraft now = setup.draft(itemId);
        return ended(
                owner,
                OwnerWindow.of(owner).flatMap(window -> questions().flatMap(q -> q.editPair(window, desk, now))));
    }

    private boolean ended(@Nullable Owner owner, Optional<FolderQuestions.FormEnd> end) {
        end.filter(FolderQuestions.FormEnd::sync).ifPresent(done -> {
            SyncRequest request = SyncRequest.ofItems(FolderHandler.ID, List.of(done.pairId()));
            // The center has to know the new pair before it can be synced.
            context.control()
                    .update(FolderHandler.ID)
                    .thenRun(() -> context.control().start(owner == null ? request : request.from(owner)));
        });
        return end.isPresent();
    }

    /** Looked up when needed: the command line has neither a window nor a window toolkit. */
    static Optional<FolderQuestions> questions() {
        return ServiceLoader.load(FolderQuestions.class).findFirst();
    }
}
