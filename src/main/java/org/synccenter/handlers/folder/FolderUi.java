package org.synccenter.handlers.folder;

import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.ScheduleWizard;
import org.synccenter.api.UiOperation;
import org.synccenter.api.ui.OwnerWindow;

/** The folder handler's windows, as operations. */
final class FolderUi implements HandlerUi {
    private final ItemSetup setup;
    private final HandlerContext context;

    FolderUi(ItemSetup setup, HandlerContext context) {
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
            case PROPERTIES,
                    BROWSE,
                    QUERY_BEFORE_ACTIVATE,
                    QUERY_BEFORE_DEACTIVATE,
                    QUERY_BEFORE_ENABLE,
                    QUERY_BEFORE_DISABLE,
                    QUERY_BEFORE_DELETE -> Optional.empty();
        };
    }

    /** Looked up when needed: the command line has neither a window nor a window toolkit. */
    static Optional<FolderQuestions> questions() {
        return ServiceLoader.load(FolderQuestions.class).findFirst();
    }
}
