package org.synccenter.api;

/** What a handler's partner is; the list groups handlers by it. Answers to {@code SYNCMGR_HANDLER_TYPE}. */
public enum HandlerType {
    /** Anything else; also when the handler fails to say. {@code SYNCMGR_HT_UNSPECIFIED}. */
    UNSPECIFIED,
    /** A program. {@code SYNCMGR_HT_APPLICATION}. */
    APPLICATION,
    /** A device, such as a phone. {@code SYNCMGR_HT_DEVICE}. */
    DEVICE,
    /** A folder. {@code SYNCMGR_HT_FOLDER}. */
    FOLDER,
    /** A service on the network. {@code SYNCMGR_HT_SERVICE}. */
    SERVICE,
    /** Another computer. {@code SYNCMGR_HT_COMPUTER}. */
    COMPUTER
}
