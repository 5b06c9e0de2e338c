/**
 * The folder handler's own windows: the form for a new pair and the question before a mass deletion.
 * Start reading at {@link org.synccenter.handlers.folder.ui.FxFolderQuestions}.
 */
@NullMarked
package org.synccenter.handlers.folder.ui;

import org.jspecify.annotations.NullMarked;
