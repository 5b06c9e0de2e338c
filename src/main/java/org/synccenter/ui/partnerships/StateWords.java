package org.synccenter.ui.partnerships;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.Outcome;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/**
 * How an item stands, in words, with an icon. What needs the user wins over what does not.
 *
 * @param text short, without a full stop
 */
public record StateWords(Icon icon, Tone tone, String text) {

    public static StateWords of(ItemView item) {
        return switch (item.state()) {
            case PENDING -> new StateWords(Icon.WAITING, Tone.NEUTRAL, UiText.STATE_WAITING.text());
            case STOPPING -> new StateWords(Icon.STOP, Tone.NEUTRAL, UiText.STATE_STOPPING.text());
            case SYNCING -> new StateWords(Icon.RUNNING, Tone.ACCENT, running(item.progress()));
            case NOT_RESPONDING -> new StateWords(Icon.ERROR, Tone.BAD, UiText.STATE_NOT_RESPONDING.text());
            case IDLE -> idle(item);
        };
    }

    private static String running(@Nullable ProgressView progress) {
        if (progress == null) {
            return UiText.STATE_SYNCING.text();
        }
        if (progress.max() > 0 && (progress.step() > 0 || progress.bytes() == 0)) {
            return UiText.STATE_SYNCING_OF.text(progress.step(), progress.max());
        }
        return progress.text().isEmpty() ? UiText.STATE_SYNCING.text() : VisibleText.line(progress.text());
    }

    private static StateWords idle(ItemView item) {
        if (!item.enabled()) {
            return new StateWords(Icon.DISABLE, Tone.NEUTRAL, UiText.STATE_DISABLED.text());
        }
        if (item.hold() != null) {
            return new StateWords(Icon.QUESTION, Tone.WARNING, UiText.STATE_HELD.text());
        }
        if (!item.connected()) {
            return new StateWords(Icon.DISCONNECTED, Tone.NEUTRAL, UiText.STATE_DISCONNECTED.text());
        }
        if (item.lastOutcome() == Outcome.FAILED) {
            return new StateWords(Icon.ERROR, Tone.BAD, UiText.STATE_FAILED.text());
        }
        if (item.conflicts() > 0) {
            return new StateWords(Icon.WARNING, Tone.WARNING, UiText.CONFLICTS_COUNT.text(item.conflicts()));
        }
        if (item.lastOutcome() == null) {
            return new StateWords(Icon.NEVER, Tone.NEUTRAL, UiText.STATE_NEVER.text());
        }
        return switch (item.lastOutcome()) {
            case PROBLEMS ->
                new StateWords(
                        Icon.WARNING,
                        Tone.BAD,
                        item.errors() > 0 ? UiText.PROBLEMS_COUNT.text(item.errors()) : UiText.STATE_PROBLEMS.text());
            case CANCELLED -> new StateWords(Icon.STOP, Tone.NEUTRAL, UiText.STATE_CANCELLED.text());
            case DISCONNECTED -> new StateWords(Icon.DISCONNECTED, Tone.BAD, UiText.STATE_LOST.text());
            case FAILED, HELD, IN_SYNC, CONFLICTS -> new StateWords(Icon.OK, Tone.GOOD, UiText.STATE_IN_SYNC.text());
        };
    }
}
