/**
 * The operating system behind interfaces: directories that nobody can swap for a link underneath us, renames that do not
 * replace, flushes, names as bytes, well-known folders. Start reading at {@link org.synccenter.platform.Directory}.
 */
@NullMarked
package org.synccenter.platform;

import org.jspecify.annotations.NullMarked;
