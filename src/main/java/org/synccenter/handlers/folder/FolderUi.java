package org.synccenter.handlers.folder;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Owner;
import org.synccenter.api.ScheduleWizard;
import org.synccenter.api.SyncException;
import org.synccenter.api.UiOperation;
import org.synccenter.api.ui.OwnerWindow;

/** The folder handler's windows, as operations. */
final class FolderUi implements HandlerUi {
    private final FolderSetup setup;
    private final HandlerContext context;

    FolderUi(FolderSetup setup, HandlerContext context) {
        this.setup = setup;
        this.context = context;
    }

    @Override
    public Optional<UiOperation> operation(Kind kind, @Nullable String itemId) {
        return switch (kind) {
            case NEW_ITEM ->
                Optional.of(owner -> OwnerWindow.of(owner)
                        .flatMap(window -> questions().flatMap(q -> q.newPair(window, setup)))
                        .isPresent());
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

    private boolean properties(String itemId, @Nullable Owner owner) throws SyncException {
        FolderPair pair = setup.pair(itemId);
        Optional<List<String>> changed = OwnerWindow.of(owner)
                .flatMap(window ->
                        questions().flatMap(q -> q.excludes(window, pair.id(), pair.name(), pair.excludes())));
        if (changed.isEmpty()) {
            return false;
        }
        setup.exclude(itemId, pair.excludes(), changed.get());
        return true;
    }

    /** Looked up when needed: the command line has neither a window nor a window toolkit. */
    static Optional<FolderQuestions> questions() {
        return ServiceLoader.load(FolderQuestions.class).findFirst();
    }
}
