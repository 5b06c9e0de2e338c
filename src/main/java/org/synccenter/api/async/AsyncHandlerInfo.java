package org.synccenter.api.async;

/**
 * {@code SYNCMGRHANDLERINFO}.
 *
 * @param name for people; longer than 31 characters is cut
 * @param hasProperties {@link AsyncHandler#showProperties} without an item works
 * @param mayConnect it may call {@link AsyncCallback#establishConnection}
 * @param alwaysListed shown even without items
 * @param hidden not shown unless the person wants hidden ones
 */
public record AsyncHandlerInfo(
        String name, boolean hasProperties, boolean mayConnect, boolean alwaysListed, boolean hidden) {

    /** A handler with nothing special. */
    public static AsyncHandlerInfo of(String name) {
        return new AsyncHandlerInfo(name, false, false, false, false);
    }
}
