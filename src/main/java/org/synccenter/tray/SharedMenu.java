package org.synccenter.tray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.tray.dbus.DbusMenu;

/** The menu as others see it on the bus. Read on threads of the bus, set by one other. */
final class SharedMenu extends SharedObject implements DbusMenu {
    private static final Logger LOG = LoggerFactory.getLogger(SharedMenu.class);
    private static final int ROOT = 0;
    private static final String NODE = "(ia{sv}av)";

    private final Bus bus;
    private final TrayHost.Listener listener;
    private volatile Layout layout = new Layout(1, List.of());

    private record Layout(int revision, List<TrayEntry> entries) {
        List<Integer> ids() {
            return entries.stream().map(TrayEntry::id).toList();
        }
    }

    SharedMenu(Bus bus, TrayHost.Listener listener) {
        this.bus = bus;
        this.listener = listener;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    /** An open menu is built anew only when entries have come or gone. */
    void show(List<TrayEntry> entries) {
        Layout before = layout;
        Layout now = new Layout(before.revision() + 1, entries);
        if (before.entries().equals(entries)) {
            return;
        }
        layout = now;
        try {
            if (before.ids().equals(now.ids())) {
                List<Described> changed = entries.stream()
                        .filter(entry -> !before.entries().contains(entry))
                        .map(entry -> new Described(entry.id(), describe(entry)))
                        .toList();
                bus.send(new PropertiesUpdated(PATH, changed, List.of()));
            } else {
                bus.send(new LayoutUpdated(PATH, new UInt32(now.revision()), ROOT));
            }
        } catch (DBusException e) {
            LOG.debug("the menu's change could not be told", e);
        }
    }

    private static Map<String, Variant<?>> describe(TrayEntry entry) {
        Map<String, Variant<?>> all = new HashMap<>();
        if (entry.isSeparator()) {
            all.put("type", new Variant<>("separator"));
        } else {
            // A single underscore would mark a key.
            all.put("label", new Variant<>(entry.label().replace("_", "__")));
            all.put("enabled", new Variant<>(entry.command() != null));
        }
        return all;
    }

    private static Map<String, Variant<?>> describeRoot() {
        return Map.of("children-display", new Variant<>("submenu"));
    }

    @Override
    public Pair<UInt32, Node> layout(int parent, int depth, List<String> propertyNames) {
        Layout now = layout;
        Node node;
        if (parent == ROOT) {
            List<Variant<?>> children = new ArrayList<>();
            if (depth != 0) {
                now.entries().forEach(entry -> children.add(new Variant<>(node(entry), NODE)));
            }
            node = new Node(ROOT, describeRoot(), children);
        } else {
            node = now.entries().stream()
                    .filter(entry -> entry.id() == parent)
                    .findFirst()
                    .map(SharedMenu::node)
                    .orElseGet(() -> new Node(parent, Map.of(), List.of()));
        }
        return new Pair<>(new UInt32(now.revision()), node);
    }

    private static Node node(TrayEntry entry) {
        return new Node(entry.id(), describe(entry), List.of());
    }

    @Override
    public List<Described> properties(List<Integer> ids, List<String> propertyNames) {
        Set<Integer> wanted = Set.copyOf(ids);
        Stream<Described> root = Stream.of(new Described(ROOT, describeRoot()));
        Stream<Described> entries = layout.entries().stream().map(entry -> new Described(entry.id(), describe(entry)));
        return Stream.concat(root, entries)
                .filter(described -> wanted.isEmpty() || wanted.contains(described.id))
                .toList();
    }

    @Override
    public Variant<?> property(int id, String name) {
        return properties(List.of(id), List.of()).stream()
                .map(described -> described.properties.get(name))
                .filter(found -> found != null)
                .findFirst()
                .<Variant<?>>map(found -> found)
                .orElseGet(() -> new Variant<>(""));
    }

    @Override
    public void event(int id, String type, Variant<?> data, UInt32 timestamp) {
        if (type.equals("clicked")) {
            listener.chosen(id);
        }
    }

    @Override
    public List<Integer> events(List<Happened> events) {
        List<Integer> known = layout.ids();
        events.stream().filter(e -> known.contains(e.id)).forEach(e -> event(e.id, e.type, e.data, e.timestamp));
        return events.stream()
                .map(e -> e.id)
                .filter(id -> id != ROOT && !known.contains(id))
                .toList();
    }

    @Override
    public boolean aboutToShow(int id) {
        return false;
    }

    @Override
    public Pair<List<Integer>, List<Integer>> aboutToShowAll(List<Integer> ids) {
        List<Integer> known = layout.ids();
        return new Pair<>(
                List.of(),
                ids.stream().filter(id -> id != ROOT && !known.contains(id)).toList());
    }

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
        return type.equals(INTERFACE)
                ? Map.of(
                        "Version", new Variant<>(new UInt32(3)),
                        "TextDirection", new Variant<>("ltr"),
                        "Status", new Variant<>("normal"),
                        "IconThemePath", new Variant<>(List.of(), "as"))
                : Map.of();
    }
}
