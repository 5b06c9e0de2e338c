package org.synccenter.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.ui.Destination;

/** The words for places in the window: those of {@code open}, as a person types them and as they go over the wire. */
final class Places {
    private Places() {}

    /**
     * Makes sense of what a person typed.
     *
     * @param word the name of a page, or a file of settings; null = no place
     * @param cwd what a relative file counts from
     * @return what {@link #read} understands in another program
     */
    static String of(@Nullable String word, Path cwd) throws SyncException {
        if (word == null) {
            return "";
        }
        if (page(word).isPresent()) {
            return word;
        }
        try {
            Path file = cwd.resolve(word);
            if (!word.isEmpty() && Files.isRegularFile(file)) {
                return file.toString();
            }
        } catch (InvalidPathException e) {
            throw new SyncException(SyncException.Kind.INVALID, AppText.OPEN_WHAT.text(word), e);
        }
        throw SyncException.invalid(AppText.OPEN_WHAT.text(word));
    }

    /** What was written by {@link #of}; empty = nothing that could be gone to, so that the window just comes to the front. */
    static Optional<Destination> read(String place) {
        Optional<Destination> page = page(place);
        if (page.isPresent()) {
            return page;
        }
        try {
            Path file = Path.of(place);
            return file.isAbsolute() ? Optional.of(new Destination.Settings(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Destination> page(String word) {
        return switch (word) {
            case "items" -> Optional.of(Destination.Part.ITEMS);
            case "conflicts" -> Optional.of(Destination.Part.CONFLICTS);
            case "results" -> Optional.of(Destination.Part.RESULTS);
            case "setup" -> Optional.of(Destination.Part.SETUP);
            default -> Optional.empty();
        };
    }
}
