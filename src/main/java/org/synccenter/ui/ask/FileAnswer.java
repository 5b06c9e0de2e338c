package org.synccenter.ui.ask;

import java.util.List;
import java.util.Optional;
import org.synccenter.api.ItemRef;
import org.synccenter.api.KeptFile;
import org.synccenter.api.PastAction;
import org.synccenter.api.PathExplanation;

/**
 * All that is known about one path.
 *
 * @param items all items in which it lies; the first one is {@code item}
 * @param last what was done last about it
 * @param kept older versions that can be put back, latest first
 */
record FileAnswer(
        ItemRef item, List<ItemRef> items, PathExplanation now, Optional<PastAction> last, List<KeptFile> kept) {}
