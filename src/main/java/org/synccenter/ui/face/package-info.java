/**
 * What the window does for the engine: it asks the person when a handler or another program needs an answer.
 * Start reading at {@link org.synccenter.ui.face.FxFace}.
 */
@NullMarked
package org.synccenter.ui.face;

import org.jspecify.annotations.NullMarked;
