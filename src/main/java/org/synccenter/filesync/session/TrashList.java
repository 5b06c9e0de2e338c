package org.synccenter.filesync.session;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Layout;
import org.synccenter.filesync.endpoint.Look;

/** Looks through the trash of a pair: its own runs only, never those of another pair that shares a folder. */
final class TrashList {

    /** Latest first; of one run by side and path. */
    static final Comparator<Trashed> LATEST_FIRST = Comparator.comparing(Trashed::when)
            .reversed()
            .thenComparing(Trashed::run)
            .thenComparing(Trashed::side)
            .thenComparing(Trashed::place);

    // A second version of one run lies beside the first as name~2.
    private static final Pattern NUMBERED = Pattern.compile("(.+)~[2-9]");

    private final String pair;
    private final UnaryOperator<String> labels;

    /** {@code labels} gives for the name of a run what the caller called it, empty when nobody knows. */
    TrashList(String pair, UnaryOperator<String> labels) {
        this.pair = pair;
        this.labels = labels;
    }

    /** The names of this pair's runs that have trash here. */
    List<String> runs(Endpoint endpoint) throws EndpointException {
        return endpoint.trashRuns().stream()
                .filter(run -> Names.mayBeOf(run, pair))
                .toList();
    }

    /** Everything at {@code path} and below, the root for all. */
    List<Trashed> list(Sides sides, RelPath path) throws EndpointException {
        List<Trashed> found = new ArrayList<>();
        for (Side side : Side.values()) {
            for (String run : runs(sides.of(side))) {
                list(sides.of(side), side, run, path, found);
            }
        }
        found.sort(LATEST_FIRST);
        return found;
    }

    void list(Endpoint endpoint, Side side, String run, RelPath path, List<Trashed> found) throws EndpointException {
        Instant when = Names.timeOfRun(run).orElse(Instant.EPOCH);
        String label = labels.apply(run);
        RelPath top = Layout.trashPath(run, RelPath.ROOT);
        Deque<RelPath> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            RelPath directory = open.pop();
            List<Name> names = endpoint.names(directory);
            for (Name name : names) {
                RelPath place = directory.resolve(name);
                RelPath inside = place.rebase(top, RelPath.ROOT);
                Look look = Recovery.look(endpoint, place);
                if (look == null) {
                    continue;
                }
                if (look.fingerprint().kind() == Kind.DIRECTORY) {
                    if (inside.startsWith(path) || path.startsWith(inside)) {
                        open.push(place);
                    }
                    continue;
                }
                RelPath original = directory.rebase(top, RelPath.ROOT).resolve(unnumbered(name, names));
                if (original.startsWith(path)) {
                    Fingerprint print = look.fingerprint();
                    found.add(new Trashed(
                            side,
                            run,
                            label,
                            when,
                            original,
                            place,
                            print.kind(),
                            print.size(),
                            Objects.requireNonNullElse(print.mtime(), Instant.EPOCH)));
                }
            }
        }
    }

    private static Name unnumbered(Name name, List<Name> beside) {
        Matcher matcher = NUMBERED.matcher(name.display());
        if (!matcher.matches()) {
            return name;
        }
        Name first = Name.ofUtf8(matcher.group(1));
        return beside.contains(first) ? first : name;
    }
}
