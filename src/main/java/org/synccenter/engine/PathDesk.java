package org.synccenter.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.synccenter.api.ItemFilter;
import org.synccenter.api.ItemRef;
import org.synccenter.api.KeptFile;
import org.synccenter.api.KeptFiles;
import org.synccenter.api.PastAction;
import org.synccenter.api.PathExplainer;
import org.synccenter.api.PathExplanation;
import org.synccenter.api.SyncException;

/** Answers questions about single paths of items, and changes what items leave out. Everything blocks; any thread but that of a window. */
public final class PathDesk {
    private final SyncCenter center;

    public PathDesk(SyncCenter center) {
        this.center = center;
    }

    /** What the next sync would do with a path, and why. See {@link PathExplainer}. */
    public PathExplanation explain(ItemRef item, String path) throws SyncException {
        return ask(item, PathExplainer.class, EngineText.NO_EXPLANATIONS, e -> () -> e.explain(item.item(), path));
    }

    /** The items in which an absolute path lies, by what their handlers say; one that cannot say has none. */
    public List<ItemRef> holding(String absolute) {
        return center.snapshot().handlers().stream()
                .filter(handler -> handler.error() == null)
                .flatMap(handler -> holding(handler, absolute))
                .toList();
    }

    private Stream<ItemRef> holding(HandlerView handler, String absolute) {
        return center.handlerObject(handler.id(), PathExplainer.class).stream()
                .flatMap(explainer -> handler.items().stream()
                        .map(ItemView::ref)
                        .filter(item -> HandlerCall.orElse(
                                handler.name(), false, () -> explainer.contains(item.item(), absolute))));
    }

    /** The versions of a path that are still kept, latest first; empty when the handler keeps none. */
    public List<KeptFile> kept(ItemRef item, String path) throws SyncException {
        Optional<KeptFiles> files = center.handlerObject(item.handler(), KeptFiles.class);
        return files.isEmpty()
                ? List.of()
                : HandlerCall.value(item.handler(), () -> files.get().list(item.item(), path));
    }

    /** What was done last about a path as {@link PathExplanation#path()} has it; empty = nothing that is known. */
    public Optional<PastAction> last(ItemRef item, String path) {
        return center.history().lastAction(item, path);
    }

    /** What an item leaves out. See {@link ItemFilter}. */
    public List<String> filter(ItemRef item) throws SyncException {
        return ask(item, ItemFilter.class, EngineText.NO_FILTER, f -> () -> f.lines(item.item()));
    }

    /** Changes what an item leaves out. See {@link ItemFilter}. */
    public ItemFilter.Effect editFilter(ItemRef item, List<String> add, List<String> remove, boolean preview)
            throws SyncException {
        return ask(item, ItemFilter.class, EngineText.NO_FILTER, f -> () -> f.edit(item.item(), add, remove, preview));
    }

    private <T, R> R ask(ItemRef item, Class<T> type, EngineText none, Function<T, HandlerCall.Call<R>> question)
            throws SyncException {
        return ask(center, item.handler(), type, none, question);
    }

    /** @param none what to say when the handler has no such object; takes its name */
    static <T, R> R ask(
            SyncCenter center,
            String handlerId,
            Class<T> type,
            EngineText none,
            Function<T, HandlerCall.Call<R>> question)
            throws SyncException {
        String name = center.snapshot().handlers().stream()
                .filter(handler -> handler.id().equalsIgnoreCase(handlerId))
                .map(HandlerView::name)
                .findFirst()
                .orElse(handlerId);
        T object = center.handlerObject(handlerId, type).orElseThrow(() -> SyncException.invalid(none.text(name)));
        return HandlerCall.value(name, question.apply(object));
    }
}
