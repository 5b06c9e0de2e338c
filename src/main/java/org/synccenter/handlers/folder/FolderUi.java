package org.synccenter.handlers.folder;

import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.ui.HandlerUi;
import org.synccenter.api.ui.UiOperation;

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
        return Optional.of(owner -> owner != null
                && questions().flatMap(q -> q.newPair(owner, setup)).isPresent());
    }

    /** Looked up when needed: the command line has neither a window nor a window toolkit. */
    static Optional<FolderQuestions> questions() {
        return ServiceLoader.load(FolderQuestions.class).findFirst();
    }
}
