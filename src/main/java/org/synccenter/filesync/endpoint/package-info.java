/**
 * What the file-sync core asks of a place that holds one replica, whether a local folder or a remote store. Start reading
 * at {@link org.synccenter.filesync.endpoint.Endpoint}; the packages below hold one kind of place each.
 */
@NullMarked
package org.synccenter.filesync.endpoint;

import org.jspecify.annotations.NullMarked;
