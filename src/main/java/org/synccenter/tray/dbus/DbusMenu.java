package org.synccenter.tray.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A menu that somebody else shows. Entries are known by their numbers; 0 is the menu itself. */
@DBusInterfaceName("com.canonical.dbusmenu")
public interface DbusMenu extends DBusInterface {
    String INTERFACE = "com.canonical.dbusmenu";
    String PATH = "/MenuBar";

    /** @param depth how many levels below the parent are wanted; -1 = all */
    @DBusMemberName("GetLayout")
    Pair<UInt32, Node> layout(int parent, int depth, List<String> propertyNames);

    /** @param ids empty = of all entries */
    @DBusMemberName("GetGroupProperties")
    List<Described> properties(List<Integer> ids, List<String> propertyNames);

    @DBusMemberName("GetProperty")
    Variant<?> property(int id, String name);

    /** @param type {@code clicked}, {@code hovered}, {@code opened} or {@code closed} */
    @DBusMemberName("Event")
    void event(int id, String type, Variant<?> data, UInt32 timestamp);

    /** Gives the ids that are not known. */
    @DBusMemberName("EventGroup")
    List<Integer> events(List<Happened> events);

    /** Gives whether the menu must be read again before it is shown. */
    @DBusMemberName("AboutToShow")
    boolean aboutToShow(int id);

    /** Gives the ids to be read again, and those that are not known. */
    @DBusMemberName("AboutToShowGroup")
    Pair<List<Integer>, List<Integer>> aboutToShowAll(List<Integer> ids);

    /** Two results of one call. */
    final class Pair<A, B> extends Tuple {
        @Position(0)
        public final A first;

        @Position(1)
        public final B second;

        public Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    /** An entry with all below it: {@code (ia{sv}av)}. */
    final class Node extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        @Position(2)
        public final List<Variant<?>> children;

        public Node(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
            this.id = id;
            this.properties = properties;
            this.children = children;
        }
    }

    /** An entry's properties: {@code (ia{sv})}. */
    final class Described extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        public Described(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    /** Names of properties that an entry has no more: {@code (ias)}. */
    final class Removed extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final List<String> names;

        public Removed(int id, List<String> names) {
            this.id = id;
            this.names = names;
        }
    }

    /** An event of one entry: {@code (isvu)}. */
    final class Happened extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final String type;

        @Position(2)
        public final Variant<?> data;

        @Position(3)
        public final UInt32 timestamp;

        public Happened(int id, String type, Variant<?> data, UInt32 timestamp) {
            this.id = id;
            this.type = type;
            this.data = data;
            this.timestamp = timestamp;
        }
    }

    /** Entries have come or gone: the layout is to be read again. */
    @DBusMemberName("LayoutUpdated")
    class LayoutUpdated extends DBusSignal {
        public final UInt32 revision;
        public final int parent;

        public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
            super(path, revision, parent);
            this.revision = revision;
            this.parent = parent;
        }
    }

    /** The same entries read otherwise now. */
    @DBusMemberName("ItemsPropertiesUpdated")
    class PropertiesUpdated extends DBusSignal {
        public final List<Described> updated;
        public final List<Removed> removed;

        public PropertiesUpdated(String path, List<Described> updated, List<Removed> removed) throws DBusException {
            super(path, updated, removed);
            this.updated = updated;
            this.removed = removed;
        }
    }
}
