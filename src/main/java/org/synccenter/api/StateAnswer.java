package org.synccenter.api;

/**
 * A handler's or item's answer to "are you active, enabled, connected?". Answers to the four ways in which
 * {@code ISyncMgrHandlerInfo::IsActive}, {@code IsEnabled} and {@code IsConnected} may return.
 */
public enum StateAnswer {
    /** It is ({@code S_OK}). */
    YES,
    /** It is not ({@code S_FALSE}). */
    NO,
    /** The center keeps this state ({@code E_NOTIMPL}). */
    KEPT_BY_CENTER,
    /** Could not be told: the last known value stays; for "connected" it counts as yes. */
    UNKNOWN
}
