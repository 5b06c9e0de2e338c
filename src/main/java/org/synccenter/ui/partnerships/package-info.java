/**
 * The items of a handler as a table, their state in words, and all that can be asked of them.
 * Start reading at {@link org.synccenter.ui.partnerships.ItemsViewModel}, then {@link org.synccenter.ui.partnerships.ItemCommands}.
 */
@NullMarked
package org.synccenter.ui.partnerships;

import org.jspecify.annotations.NullMarked;
