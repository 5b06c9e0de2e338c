package org.synccenter.handlers.folder;

import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.UiOperation;
import org.synccenter.api.ui.OwnerWindow;

/** The folder handler's windows, as operations. */
final class FolderUi implements HandlerUi {
    private final ItemSetup setup;

    FolderUi(ItemSetup setup) {
        this.setup = setup;
    }

    @Override
    public Optional<UiOperation> operation(Kind kind, @Nullable String itemId) {
        if (kind != Kind.NEW_ITEM) {
            return Optional.empty();
        }
        return Optional.of(owner -> OwnerWindow.of(owner)
                .flatMap(window -> questions().flatMap(q -> q.newPair(window, setup)))
                .isPresent());
    }

    /** Looked up when needed: the command line has neither a window nor a window toolkit. */
    static Optional<FolderQuestions> questions() {
        return ServiceLoader.load(FolderQuestions.class).findFirst();
    }
}
