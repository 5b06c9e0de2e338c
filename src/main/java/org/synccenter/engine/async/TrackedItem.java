package org.synccenter.engine.async;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncSession;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;

/** One item of a sync: what was said about it so far, so that partial reports change only what they name. Thread-safe. */
final class TrackedItem {
    final String id;

    private final SyncSession session;
    private ItemStatus status = ItemStatus.PENDING;
    private long value;
    private long max;
    private @Nullable String loggedError;
    private boolean skipTold;

    TrackedItem(String id, SyncSession session) {
        this.id = id;
        this.session = session;
    }

    synchronized CancelRequest report(ItemProgress news) {
        ItemStatus before = status;
        boolean repeats = isFinal(before) && (news.status() == null || news.status() == before);
        if (repeats) {
            // It ended like this already; what else is said about it does not matter any more.
            return cancelRequest();
        }
        status = Objects.requireNonNullElse(news.status(), before == ItemStatus.PENDING ? ItemStatus.UPDATING : before);
        value = Objects.requireNonNullElse(news.value(), value);
        max = Objects.requireNonNullElse(news.max(), max);
        return session.progress(id, new Progress(mapped(status), text(news), value, max, 0, 0, null));
    }

    private @Nullable String text(ItemProgress news) {
        String given = news.text();
        if (given != null && !given.isEmpty()) {
            return given;
        }
        ItemStatus said = news.status();
        return switch (said) {
            case SKIPPED -> AsyncText.SKIPPED.text();
            case STOPPED -> AsyncText.STOPPED.text();
            case PAUSED -> AsyncText.PAUSED.text();
            case RESUMING -> AsyncText.RESUMING.text();
            case FAILED -> Objects.requireNonNullElseGet(loggedError, AsyncText.ITEM_FAILED::text);
            case PENDING, UPDATING, UPDATING_INDETERMINATE, SUCCEEDED -> given;
            case null -> given;
        };
    }

    private CancelRequest cancelRequest() {
        if (!session.canContinue(null)) {
            return CancelRequest.CANCEL_ALL;
        }
        return session.canContinue(id) ? CancelRequest.NONE : CancelRequest.CANCEL_ITEM;
    }

    /** An error that may be the reason why the item fails. */
    synchronized void logged(String error) {
        loggedError = error;
    }

    synchronized boolean isFinal() {
        return isFinal(status);
    }

    /** Whether the handler is to be told now that nobody wants this item any more: once, and only while it is not done. */
    synchronized boolean mustTellSkip() {
        if (skipTold || isFinal(status) || session.canContinue(id)) {
            return false;
        }
        skipTold = true;
        return true;
    }

    /** Whether a sync of it still makes sense. */
    synchronized boolean isWanted() {
        return !skipTold && !isFinal(status);
    }

    /** Takes the handler's last word for it when it has said none about the item. */
    synchronized void end(@Nullable String failure) {
        if (isFinal(status)) {
            return;
        }
        if (skipTold || !session.canContinue(id)) {
            report(ItemProgress.of(ItemStatus.SKIPPED));
        } else if (failure != null) {
            report(new ItemProgress(failure, ItemStatus.FAILED, null, null));
        }
    }

    private static boolean isFinal(ItemStatus status) {
        return mapped(status).isFinal();
    }

    private static ProgressStatus mapped(ItemStatus status) {
        return switch (status) {
            case STOPPED, SKIPPED -> ProgressStatus.CANCELED;
            case PENDING, UPDATING_INDETERMINATE -> ProgressStatus.UPDATING_INDETERMINATE;
            case UPDATING, PAUSED, RESUMING -> ProgressStatus.UPDATING;
            case SUCCEEDED -> ProgressStatus.SUCCEEDED;
            case FAILED -> ProgressStatus.FAILED;
        };
    }
}
