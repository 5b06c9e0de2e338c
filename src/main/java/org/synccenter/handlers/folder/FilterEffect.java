package org.synccenter.handlers.folder;

import java.util.List;

/**
 * What lines of a filter do to what lies in the folders of a pair now. A path that is on both sides counts once.
 *
 * @param files left out
 * @param bytes of these
 * @param allFiles left out or not
 * @param allBytes of these
 * @param examples the topmost of what is left out, in the order in which it was found; not all of them
 */
public record FilterEffect(long files, long bytes, long allFiles, long allBytes, List<Example> examples) {

    /**
     * Something that is left out.
     *
     * @param path below the folders
     * @param bytes 0 for a directory
     */
    public record Example(String path, boolean directory, long bytes) {}

    public FilterEffect {
        examples = List.copyOf(examples);
    }
}
