package org.synccenter.filesync.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Room for recursion into very deep trees. A path of 4096 bytes has up to 2048 levels, which is more than a usual stack holds; a
 * stack cannot be made larger, so the work is handed to a thread that has one, and waited for. Nothing else happens at the same time.
 */
final class DeepStack {
    private static final int USUAL_DEPTH = 200;
    // Measured: about 1 KiB a level, interpreted.
    private static final long BYTES_PER_LEVEL = 4096;
    private static final long BYTES_AT_LEAST = 1 << 20;

    private DeepStack() {}

    static <T> T call(PairState state, Supplier<T> work) {
        int sides = Math.max(
                depth(state.left().root(), Entry::children), depth(state.right().root(), Entry::children));
        int depth = Math.max(sides, depth(state.ancestor().root(), AncestorEntry::children));
        if (depth <= USUAL_DEPTH) {
            return work.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(work.get());
            } catch (Throwable e) {
                result.completeExceptionally(e); // whatever it is belongs to the caller
            }
        };
        Thread.Builder.OfPlatform thread = Thread.ofPlatform().name("reconcile").daemon();
        thread.stackSize(BYTES_AT_LEAST + depth * BYTES_PER_LEVEL).start(task);
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    private record Level<T>(Children<T> children, int depth) {}

    private static <T> int depth(T root, Function<T, Children<T>> childrenOf) {
        int deepest = 0;
        Deque<Level<T>> open = new ArrayDeque<>();
        open.push(new Level<>(childrenOf.apply(root), 0));
        while (!open.isEmpty()) {
            Level<T> level = open.pop();
            deepest = Math.max(deepest, level.depth);
            for (int i = 0; i < level.children.size(); i++) {
                Children<T> below = childrenOf.apply(level.children.entry(i));
                if (!below.isEmpty()) {
                    open.push(new Level<>(below, level.depth + 1));
                }
            }
        }
        return deepest;
    }
}
