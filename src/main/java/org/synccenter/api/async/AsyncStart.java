package org.synccenter.api.async;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.Cookie;
import org.synccenter.api.StartReason;

/**
 * Why a handler is called. Answers to the parameters of {@code ISyncMgrSynchronize::Initialize}.
 *
 * @param reason holds for the life of the object; take an unknown one for {@link StartReason#MANUAL}
 * @param settings only to show or change the set-up: nothing will be synced
 * @param mayPrompt whether a person may be asked
 * @param cookie another program's private bytes; null unless the reason is {@link StartReason#INVOKE}
 */
public record AsyncStart(
        StartReason reason,
        boolean settings,
        boolean mayPrompt,
        @Nullable Cookie cookie) {}
