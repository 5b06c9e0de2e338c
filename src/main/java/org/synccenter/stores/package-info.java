/**
 * All that the center keeps over a restart, in one SQLite file below the program's home: items, states, conflicts, events, history and
 * settings. Start reading at {@link org.synccenter.stores.SqliteStores} (the front door), then {@code Schema} (what lies where).
 */
@NullMarked
package org.synccenter.stores;

import org.jspecify.annotations.NullMarked;
