package org.synccenter.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;

/**
 * What a list of a handler gave: all of it, or what came before it failed. Only the list's iterator is used, one element at a time: a
 * stranger's list may fail anywhere, and its other methods need not work.
 *
 * @param failure why the rest is missing; null = nothing is
 */
record Partial<T>(List<T> read, @Nullable SyncException failure) {
    private static final int MOST = 1_000_000;

    static <T> Partial<T> of(String owner, HandlerCall.Call<? extends @Nullable Iterable<T>> call) {
        List<T> read = new ArrayList<>();
        try {
            Iterable<T> list = HandlerCall.of(owner, call);
            if (list == null) {
                throw SyncException.unavailable(EngineText.ANSWERED_NOTHING.text(owner), null);
            }
            HandlerCall.of(owner, () -> {
                Iterator<T> elements = list.iterator();
                while (read.size() < MOST && elements.hasNext()) {
                    T element = elements.next();
                    if (element != null) {
                        read.add(element);
                    }
                }
                return true;
            });
            return new Partial<>(List.copyOf(read), null);
        } catch (SyncException e) {
            return new Partial<>(List.copyOf(read), e);
        }
    }
}
