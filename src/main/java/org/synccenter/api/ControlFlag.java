package org.synccenter.api;

/**
 * How a change of state is to be made. Answers to {@code SYNCMGR_CONTROL_FLAGS}; {@code CF_WAIT} is the returned stage, which can be
 * waited for.
 */
public enum ControlFlag {
    /** Do not ask the handler to show anything: the caller takes the responsibility. Without it a query without an owner is refused. */
    NO_UI
}
