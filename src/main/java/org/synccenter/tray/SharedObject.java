package org.synccenter.tray;

import java.util.Map;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** An object whose properties others read on the bus and nobody sets. */
abstract class SharedObject implements Properties {

    @Override
    public abstract Map<String, Variant<?>> GetAll(String type);

    // The library sends whatever is returned as a variant, and asks for this signature.
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public final <A> A Get(String type, String name) {
        Variant<?> found = GetAll(type).get(name);
        if (found == null) {
            throw new UnknownProperty(name);
        }
        return (A) found;
    }

    @Override
    public final <A> void Set(String type, String name, A value) {
        throw new PropertyReadOnly(name);
    }
}
