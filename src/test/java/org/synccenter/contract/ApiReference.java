package org.synccenter.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A type of the API or a member of one, by its short name, such as {@code ResolveInfo.Choice} or {@code SyncControl.start}. */
final class ApiReference {
    private static final List<String> PACKAGES =
            List.of("org.synccenter.api.", "org.synccenter.api.async.", "org.synccenter.api.ui.");

    private ApiReference() {}

    /** Whether there is such a thing, for all to see. */
    static boolean exists(String reference) {
        return PACKAGES.stream().anyMatch(p -> existsIn(p, reference));
    }

    private static boolean existsIn(String packageName, String reference) {
        String[] parts = reference.split("\\.");
        Class<?> type = type(packageName + parts[0]);
        for (int i = 1; type != null && i < parts.length; i++) {
            if (i == parts.length - 1 && hasMember(type, parts[i])) {
                return true;
            }
            type = type(type.getName() + "$" + parts[i]);
        }
        return type != null;
    }

    private static boolean hasMember(Class<?> type, String name) {
        return Stream.concat(
                        Arrays.stream(type.getMethods()).map(m -> m.getName()),
                        Arrays.stream(type.getFields()).map(f -> f.getName()))
                .anyMatch(name::equals);
    }

    private static Class<?> type(String name) {
        try {
            Class<?> found = Class.forName(name, false, ApiReference.class.getClassLoader());
            return java.lang.reflect.Modifier.isPublic(found.getModifiers()) ? found : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
