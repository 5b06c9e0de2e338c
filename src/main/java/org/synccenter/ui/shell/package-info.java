/**
 * The frame of the window: menu bar, tool bar, rail, pages and status bar.
 * Start reading at {@link org.synccenter.ui.shell.ShellViewModel}, then {@link org.synccenter.ui.shell.ShellView}.
 */
@NullMarked
package org.synccenter.ui.shell;

import org.jspecify.annotations.NullMarked;
