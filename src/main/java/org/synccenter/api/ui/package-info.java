/**
 * The optional part of the contract for handlers that show windows: every one of them belongs to an owner window.
 * Start reading at {@link org.synccenter.api.ui.OwnerWindow}, then {@link org.synccenter.api.HandlerUi}.
 */
@NullMarked
package org.synccenter.api.ui;

import org.jspecify.annotations.NullMarked;
