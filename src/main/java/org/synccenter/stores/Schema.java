package org.synccenter.stores;

import java.util.List;
import org.synccenter.database.Migration;

/**
 * The tables, version by version. A published version is never edited; what comes later is appended to {@link #MIGRATIONS}.
 *
 * <p>Everything belongs to a {@code subject}: an item of a handler, or the handler itself (empty item id). Its two keys are the ids
 * without regard to case, folded as {@link org.synccenter.api.ItemRef} compares them, because SQLite's own NOCASE knows ASCII only.
 * Whatever hangs on a subject goes when it goes. Times are UTC texts of fixed width, so that their order is the order of the texts.
 */
final class Schema {

    private static final Migration FIRST = Migration.of(
            """
            CREATE TABLE subject (
                id INTEGER PRIMARY KEY,
                handler_key TEXT NOT NULL,
                item_key TEXT NOT NULL,
                handler TEXT NOT NULL,
                item TEXT NOT NULL,
                UNIQUE (handler_key, item_key)
            ) STRICT
            """,
            """
            CREATE TABLE item (
                subject INTEGER PRIMARY KEY REFERENCES subject ON DELETE CASCADE,
                position INTEGER NOT NULL,
                name TEXT NOT NULL,
                settings TEXT NOT NULL CHECK (json_valid(settings))
            ) STRICT
            """,
            """
            CREATE TABLE state (
                subject INTEGER PRIMARY KEY REFERENCES subject ON DELETE CASCADE,
                active INTEGER NOT NULL,
                enabled INTEGER NOT NULL,
                hidden INTEGER NOT NULL,
                last_sync TEXT,
                last_outcome TEXT,
                hold TEXT
            ) STRICT
            """,
            """
            CREATE TABLE conflict (
                id TEXT PRIMARY KEY,
                subject INTEGER NOT NULL REFERENCES subject ON DELETE CASCADE,
                path TEXT NOT NULL,
                kind TEXT NOT NULL,
                left_kind TEXT,
                left_size INTEGER,
                left_modified TEXT,
                right_kind TEXT,
                right_size INTEGER,
                right_modified TEXT,
                found TEXT NOT NULL,
                choices TEXT NOT NULL,
                UNIQUE (subject, path)
            ) STRICT
            """,
            """
            CREATE TABLE event (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                subject INTEGER NOT NULL REFERENCES subject ON DELETE CASCADE,
                time TEXT NOT NULL,
                level TEXT NOT NULL,
                name TEXT NOT NULL,
                description TEXT NOT NULL,
                link_text TEXT,
                link_reference TEXT,
                context TEXT
            ) STRICT
            """,
            "CREATE INDEX event_by_subject ON event (subject, level)",
            """
            CREATE TABLE run (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                subject INTEGER NOT NULL REFERENCES subject ON DELETE CASCADE,
                reason TEXT NOT NULL,
                started TEXT NOT NULL,
                ended TEXT,
                outcome TEXT,
                created INTEGER NOT NULL DEFAULT 0,
                updated INTEGER NOT NULL DEFAULT 0,
                deleted INTEGER NOT NULL DEFAULT 0,
                moved INTEGER NOT NULL DEFAULT 0,
                bytes INTEGER NOT NULL DEFAULT 0,
                conflicts INTEGER NOT NULL DEFAULT 0,
                problems INTEGER NOT NULL DEFAULT 0,
                error TEXT
            ) STRICT
            """,
            "CREATE INDEX run_by_subject ON run (subject, started)",
            "CREATE INDEX run_by_start ON run (started)",
            """
            CREATE TABLE action (
                run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                seq INTEGER NOT NULL,
                path TEXT NOT NULL,
                moved_from TEXT,
                kind TEXT NOT NULL,
                side TEXT NOT NULL,
                reason TEXT NOT NULL,
                bytes INTEGER NOT NULL,
                PRIMARY KEY (run, seq)
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE TABLE problem (
                run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                seq INTEGER NOT NULL,
                path TEXT NOT NULL,
                side TEXT,
                text TEXT NOT NULL,
                PRIMARY KEY (run, seq)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");

    /** Where the versions of a conflict lie, and what only some handlers know about it (JSON; null = nothing). */
    private static final Migration CONFLICT_DETAILS = Migration.of(
            "ALTER TABLE conflict ADD COLUMN left_location TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE conflict ADD COLUMN right_location TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE conflict ADD COLUMN details TEXT");

    /** What happened to a path, also under its former name. */
    private static final Migration ACTIONS_BY_PATH = Migration.of(
            "CREATE INDEX action_by_path ON action (path)",
            "CREATE INDEX action_by_former_path ON action (moved_from) WHERE moved_from IS NOT NULL");

    /** What a person answered to the question that held a run (JSON), and what becomes of a problem. */
    private static final Migration ANSWERS =
            Migration.of("ALTER TABLE run ADD COLUMN decision TEXT", "ALTER TABLE problem ADD COLUMN next TEXT");

    /** How large an item was when it was synced last; null = nobody knows. */
    private static final Migration SIZES =
            Migration.of("ALTER TABLE state ADD COLUMN files INTEGER", "ALTER TABLE state ADD COLUMN bytes INTEGER");

    static final List<Migration> MIGRATIONS = List.of(FIRST, CONFLICT_DETAILS, ACTIONS_BY_PATH, ANSWERS, SIZES);

    private Schema() {}
}
