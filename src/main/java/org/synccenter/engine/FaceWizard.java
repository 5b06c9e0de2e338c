package org.synccenter.engine;

import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Owner;
import org.synccenter.api.ScheduleWizard;
import org.synccenter.api.SyncException;

/** The center's own window for schedules, as the face in use shows it. */
final class FaceWizard implements ScheduleWizard {
    private final HandlerRegistry registry;
    private final Deque<Face> faces;
    private @Nullable String handlerId;

    FaceWizard(HandlerRegistry registry, Deque<Face> faces) {
        this.registry = registry;
        this.faces = faces;
    }

    @Override
    public void init(String id) {
        handlerId = registry.get(id).id;
    }

    @Override
    public boolean run(@Nullable Owner owner) throws SyncException {
        String id = handlerId;
        Face face = faces.peekFirst();
        if (id == null) {
            throw new IllegalStateException("init comes first");
        }
        if (face == null || owner == null) {
            throw SyncException.unavailable(EngineText.NO_WINDOW.text(), null);
        }
        return face.editSchedules(id, owner);
    }
}
