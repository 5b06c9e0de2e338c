/**
 * Opens an SQLite file the one way all of ours are opened: durable, migrated, and with a damaged file set aside instead
 * of a program that cannot start. Start reading at {@link org.synccenter.database.Database}.
 */
@NullMarked
package org.synccenter.database;

import org.jspecify.annotations.NullMarked;
