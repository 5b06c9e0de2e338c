package org.synccenter.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;

/** Keeps a copy of one file. */
public final class OneFileProvider implements SyncHandlerProvider {
    private final Path original;

    public OneFileProvider() {
        this(Path.of(System.getProperty("user.home"), "notes.txt"));
    }

    OneFileProvider(Path original) {
        this.original = original;
    }

    @Override
    public List<String> handlerIds() {
        return List.of("example.one-file");
    }

    @Override
    public SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
        if (!handlerIds().contains(handlerId)) {
            throw SyncException.invalid("There is no handler of this name.");
        }
        return new OneFile(original, context.stateDirectory().resolve("copy"));
    }

    private record OneFile(Path original, Path copy) implements SyncHandler {
        @Override
        public String id() {
            return "example.one-file";
        }

        @Override
        public String name() {
            return "One file";
        }

        @Override
        public HandlerInfo info() {
            return HandlerInfo.of(HandlerType.FOLDER, "Keeps a copy of " + original);
        }

        @Override
        public Set<HandlerCapability> capabilities() {
            return Set.of();
        }

        @Override
        public List<SyncItem> items() {
            return List.of(new Notes());
        }

        @Override
        public void synchronize(SyncContext context, SessionCreator sessions) throws SyncException {
            if (!List.of("notes").containsAll(context.items())) {
                throw SyncException.invalid("There is no item of this name.");
            }
            try (SyncSession session = sessions.create(context.items())) {
                for (String item : context.items()) {
                    session.progress(item, Progress.of(ProgressStatus.UPDATING, "Copying"));
                    if (!session.canContinue(item)) {
                        session.progress(item, Progress.of(ProgressStatus.CANCELED, null));
                        continue;
                    }
                    Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
                    session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, ""));
                }
            } catch (IOException e) {
                throw SyncException.unavailable(original + " cannot be copied.", e);
            }
        }
    }

    private record Notes() implements SyncItem {
        @Override
        public String id() {
            return "notes";
        }

        @Override
        public String name() {
            return "Notes";
        }

        @Override
        public ItemInfo info() {
            return ItemInfo.of("File", "");
        }
    }
}
