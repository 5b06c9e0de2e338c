package org.synccenter.api;

/** What a handler's partner is; the list groups handlers by it. Answers to {@code SYNCMGR_HANDLER_TYPE}. */
public enum HandlerType {
    UNSPECIFIED,
    APPLICATION,
    DEVICE,
    FOLDER,
    SERVICE,
    COMPUTER
}
