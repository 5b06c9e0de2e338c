package org.synccenter.cli;

import java.util.Optional;
import org.synccenter.api.PathExplainer;
import org.synccenter.api.SyncException;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.PathDesk;
import org.synccenter.engine.SyncCenter;

/** A path of an item, as typed: below its roots, or absolute in one of them. */
final class ItemPath {
    private ItemPath() {}

    /** The path in few words; what cannot be one of this item is wrong usage, before anything is run. */
    static String of(String given, ItemView item, SyncCenter center) throws SyncException {
        String path = plain(given);
        boolean climbs = ("/" + path + "/").contains("/../") || path.indexOf('\0') >= 0;
        if (climbs || (path.startsWith("/") && !holds(item, path, center))) {
            throw SyncException.invalid(
                    CliText.PATH_OUTSIDE.text(TerminalText.safe(path), TerminalText.safe(item.name())));
        }
        return path;
    }

    /** Without the parts that lead nowhere, as shells and people write them: {@code ./a//b/} is {@code a/b}. */
    static String plain(String given) throws SyncException {
        String bare =
                ("/" + Specs.path(given) + "/").replaceAll("/(\\.?/)+", "/").replaceAll("^/|/$", "");
        return Specs.path(given.startsWith("/") ? "/" + bare : bare);
    }

    /** True also when the handler cannot say; it will refuse what it does not know. */
    private static boolean holds(ItemView item, String absolute, SyncCenter center) {
        Optional<PathExplainer> knows = center.handlerObject(item.ref().handler(), PathExplainer.class);
        return knows.isEmpty() || new PathDesk(center).holding(absolute).contains(item.ref());
    }
}
