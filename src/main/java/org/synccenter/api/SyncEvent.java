package org.synccenter.api;

import java.time.Instant;

/**
 * Something to read later. Answers to {@code ISyncMgrEvent}.
 *
 * @param id unique in the center
 * @param handler id of the handler it belongs to, which need not be there any more
 * @param time when it was reported
 * @param draft what it says
 */
public record SyncEvent(String id, String handler, Instant time, EventDraft draft) {}
