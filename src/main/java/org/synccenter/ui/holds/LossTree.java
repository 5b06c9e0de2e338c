package org.synccenter.ui.holds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synccenter.api.Hold;

/** Makes the tree of what a question is about, all of it chosen. */
final class LossTree {
    private LossTree() {}

    /** The roots' own folder, which holds everything; has no name. */
    static Loss of(Hold hold) {
        Loss root = new Loss("", "", null);
        Map<String, Loss> known = new HashMap<>();
        known.put("", root);
        for (int i = 0; i < hold.deletions().size(); i++) {
            long bytes = hold.bytes().isEmpty() ? 0 : hold.bytes().get(i);
            at(hold.deletions().get(i), known).ask(bytes);
        }
        root.complete();
        return root;
    }

    private static Loss at(String path, Map<String, Loss> known) {
        Loss found = known.get(path);
        if (found == null) {
            int end = path.lastIndexOf('/');
            found = at(path.substring(0, Math.max(0, end)), known).add(path.substring(end + 1));
            known.put(path, found);
        }
        return found;
    }

    /** The chosen paths below a root. */
    static List<String> chosen(Loss root) {
        List<String> paths = new ArrayList<>();
        root.paths(paths);
        return paths;
    }
}
