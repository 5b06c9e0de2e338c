package org.synccenter.engine;

import java.util.Set;

/**
 * The tasks of one handler or item.
 *
 * @param visible tasks to show
 * @param available the visible ones that can be done now; the others are greyed
 */
public record Tasks(Set<Task> visible, Set<Task> available) {
    public static final Tasks NONE = new Tasks(Set.of(), Set.of());

    public Tasks {
        visible = Set.copyOf(visible);
        available = Set.copyOf(available);
    }
}
