package org.synccenter.api;

import java.time.Instant;

/**
 * Something to read later. Answers to {@code ISyncMgrEvent}.
 *
 * @param id unique in the center
 * @param handler id of the handler it belongs to
 */
public record SyncEvent(String id, String handler, Instant time, EventDraft draft) {}
