/**
 * The window's words, and how it writes sizes, times and numbers for people.
 * Start reading at {@link org.synccenter.ui.text.UiText}, then {@link org.synccenter.ui.text.Formats}.
 */
@NullMarked
package org.synccenter.ui.text;

import org.jspecify.annotations.NullMarked;
