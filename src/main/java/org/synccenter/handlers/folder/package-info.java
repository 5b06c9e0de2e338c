/**
 * Syncs pairs of folders: adapts the file-sync core to the handler contract and puts its findings into words.
 * Start reading at {@code FolderHandler}.
 */
@NullMarked
package org.synccenter.handlers.folder;

import org.jspecify.annotations.NullMarked;
