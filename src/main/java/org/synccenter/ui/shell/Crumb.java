package org.synccenter.ui.shell;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to what is shown.
 *
 * @param id names the step, the same in all languages
 * @param text safe to show
 * @param back leads there; null = it is what is shown
 */
record Crumb(String id, String text, @Nullable Runnable back) {}
