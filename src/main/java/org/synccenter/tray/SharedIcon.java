package org.synccenter.tray;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.tray.dbus.DbusMenu;
import org.synccenter.tray.dbus.StatusNotifierItem;

/** The icon as others see it on the bus. Read on threads of the bus, set by one other. */
final class SharedIcon extends SharedObject implements StatusNotifierItem {
    private static final Logger LOG = LoggerFactory.getLogger(SharedIcon.class);
    private static final String PIXELS = "a(iiay)";
    private static final String TOOL_TIP = "(sa(iiay)ss)";

    private final Bus bus;
    private final TrayHost.Listener listener;
    private volatile Map<String, Variant<?>> properties = Map.of();
    private @Nullable TrayLook shown;
    private List<Pixmap> pixels = List.of();

    SharedIcon(Bus bus, TrayHost.Listener listener) {
        this.bus = bus;
        this.listener = listener;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    void show(TrayLook look, List<Pixmap> icon) {
        TrayLook before = shown;
        boolean newIcon = !icon.equals(pixels);
        shown = look;
        pixels = icon;
        properties = properties(
                look,
                icon.stream()
                        .map(p -> new Pixels(p.size(), p.size(), p.bytes()))
                        .toList());
        try {
            if (before == null || newIcon) {
                bus.send(new NewIcon(PATH));
                bus.send(new NewAttentionIcon(PATH));
            }
            if (before == null || !status(before).equals(status(look))) {
                bus.send(new NewStatus(PATH, status(look)));
            }
            if (before == null || !Objects.equals(before.text(), look.text())) {
                bus.send(new NewToolTip(PATH));
            }
        } catch (DBusException e) {
            LOG.debug("the icon's change could not be told", e);
        }
    }

    /** Never passive: desktops hide such icons, and with them the way back to the window. */
    private static String status(TrayLook look) {
        return look.state() == TrayState.ATTENTION || look.state() == TrayState.ERROR ? "NeedsAttention" : "Active";
    }

    private static Map<String, Variant<?>> properties(TrayLook look, List<Pixels> icon) {
        Map<String, Variant<?>> all = new HashMap<>();
        all.put("Category", new Variant<>("ApplicationStatus"));
        all.put("Id", new Variant<>("sync-center"));
        all.put("Title", new Variant<>(look.title()));
        all.put("Status", new Variant<>(status(look)));
        all.put("WindowId", new Variant<>(0));
        all.put("ItemIsMenu", new Variant<>(false));
        all.put("Menu", new Variant<>(new DBusPath(DbusMenu.PATH)));
        all.put("IconName", new Variant<>(""));
        all.put("IconThemePath", new Variant<>(""));
        all.put("OverlayIconName", new Variant<>(""));
        all.put("AttentionIconName", new Variant<>(""));
        all.put("AttentionMovieName", new Variant<>(""));
        all.put("IconPixmap", new Variant<>(icon, PIXELS));
        all.put("AttentionIconPixmap", new Variant<>(icon, PIXELS));
        all.put("OverlayIconPixmap", new Variant<>(List.of(), PIXELS));
        all.put("ToolTip", new Variant<>(new ToolTip("", List.of(), look.title(), look.text()), TOOL_TIP));
        return Map.copyOf(all);
    }

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
        return type.equals(INTERFACE) ? properties : Map.of();
    }

    @Override
    public void contextMenu(int x, int y) {
        // Shown by the host, which knows the menu.
    }

    @Override
    public void activate(int x, int y) {
        listener.clicked();
    }

    @Override
    public void secondaryActivate(int x, int y) {
        listener.clicked();
    }

    @Override
    public void scroll(int delta, String orientation) {
        // Nothing to turn.
    }
}
