package org.synccenter.tray;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.tray.dbus.NotificationServer;
import org.synccenter.ui.shell.News;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Tone;

/**
 * Tells news with the desktop's own notifications. A cause has one notification: the latest takes the place of the one before. Used by one
 * thread.
 */
final class DesktopNotes {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotes.class);
    private static final UInt32 NONE = new UInt32(0);
    private static final int AS_USUAL = -1;
    private static final byte USUAL_URGENCY = 1;

    private final Bus bus;
    private final Executor worker;
    private final Consumer<News.Piece> follow;
    private final Map<String, UInt32> numbers = new HashMap<>();
    private final Map<UInt32, News.Piece> told = new HashMap<>();
    private Set<String> can = Set.of();

    /**
     * @param bus of the session; closed by somebody else
     * @param worker runs what the bus gives reason for; also calls this object
     * @param follow goes to where the news lead
     */
    DesktopNotes(Bus bus, Executor worker, Consumer<News.Piece> follow) {
        this.bus = bus;
        this.worker = worker;
        this.follow = follow;
    }

    void start() throws DBusException {
        bus.listen(NotificationServer.ActionInvoked.class, signal -> worker.execute(() -> chosen(signal.id)));
        bus.listen(NotificationServer.Closed.class, signal -> worker.execute(() -> gone(signal.id)));
    }

    /** Shows the news. Where nothing shows them, nothing happens. */
    void tell(News.Piece piece) {
        try {
            NotificationServer server =
                    bus.object(NotificationServer.NAME, NotificationServer.PATH, NotificationServer.class);
            if (can.isEmpty()) {
                can = Set.copyOf(server.capabilities());
            }
            UInt32 before = numbers.getOrDefault(piece.cause(), NONE);
            UInt32 id = server.show(
                    UiText.PROGRAM.text(),
                    before,
                    "",
                    UiText.PROGRAM.text(),
                    body(piece),
                    actions(),
                    hints(piece),
                    AS_USUAL);
            told.remove(before);
            numbers.put(piece.cause(), id);
            told.put(id, piece);
        } catch (DBusException | RuntimeException e) {
            LOG.debug("the desktop shows no notifications", e);
        }
    }

    private String body(News.Piece piece) {
        return can.contains("body-markup")
                ? piece.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : piece.text();
    }

    private List<String> actions() {
        String open = TrayText.NOTE_OPEN.text();
        return can.contains("actions") ? List.of("default", open, "open", open) : List.of();
    }

    private static Map<String, Variant<?>> hints(News.Piece piece) {
        return Map.of(
                "urgency", new Variant<>(USUAL_URGENCY),
                "category", new Variant<>(piece.tone() == Tone.BAD ? "transfer.error" : "transfer"),
                // The name of the file in packaging/linux.
                "desktop-entry", new Variant<>("org.synccenter.SyncCenter"));
    }

    private void chosen(UInt32 id) {
        News.Piece piece = told.get(id);
        if (piece != null) {
            follow.accept(piece);
            close(id);
        }
    }

    /** Some desktops leave it standing though it was followed. */
    private void close(UInt32 id) {
        try {
            bus.object(NotificationServer.NAME, NotificationServer.PATH, NotificationServer.class)
                    .close(id);
        } catch (DBusException | RuntimeException e) {
            LOG.debug("the notification was gone already", e);
        }
    }

    private void gone(UInt32 id) {
        News.Piece piece = told.remove(id);
        if (piece != null) {
            numbers.remove(piece.cause(), id);
        }
    }
}
