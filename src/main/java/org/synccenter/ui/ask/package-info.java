/**
 * Asking about a file: one sentence why it is synced or not, what was done last, and what can be done about it.
 * Start reading at {@link org.synccenter.ui.ask.AskViewModel}.
 */
@NullMarked
package org.synccenter.ui.ask;

import org.jspecify.annotations.NullMarked;
