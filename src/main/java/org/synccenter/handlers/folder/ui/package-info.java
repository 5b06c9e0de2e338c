/**
 * The folder handler's own windows: the form for a new pair and the list of what a pair leaves out.
 * Start reading at {@link org.synccenter.handlers.folder.ui.FxFolderQuestions}.
 */
@NullMarked
package org.synccenter.handlers.folder.ui;

import org.jspecify.annotations.NullMarked;
