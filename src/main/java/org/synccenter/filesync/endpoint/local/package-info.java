/**
 * A replica in a local folder. Start reading at {@link org.synccenter.filesync.endpoint.local.LocalEndpoint}.
 */
@NullMarked
package org.synccenter.filesync.endpoint.local;

import org.jspecify.annotations.NullMarked;
