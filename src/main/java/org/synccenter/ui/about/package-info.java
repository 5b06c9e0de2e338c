/**
 * What program this is, and what it is built with.
 * Start reading at {@link org.synccenter.ui.about.AboutDialog}.
 */
@NullMarked
package org.synccenter.ui.about;

import org.jspecify.annotations.NullMarked;
