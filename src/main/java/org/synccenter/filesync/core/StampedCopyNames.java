package org.synccenter.filesync.core;

/** {@code name (conflict 2026-11-21 103012 HOST).ext}: see {@link CopyNames#stamped}; the stamp is all between the brackets. */
record StampedCopyNames(String stamp) implements CopyNames {
    // The limit of nearly every store.
    private static final int MAX_BYTES = 255;
    private static final int MAX_EXTENSION = 32;

    @Override
    public Name copyOf(Name original, int attempt) {
        String raw = original.raw();
        int dot = raw.lastIndexOf('.');
        boolean hasExtension = dot > 0 && raw.length() - dot <= MAX_EXTENSION;
        String stem = hasExtension ? raw.substring(0, dot) : raw;
        String extension = hasExtension ? raw.substring(dot) : "";
        String number = attempt > 1 ? " " + attempt : "";
        String safe = stamp.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "-");
        String mark = ByteText.ofUtf8(" (" + safe + number + ")");
        return Name.ofRaw(cut(stem, MAX_BYTES - mark.length() - extension.length()) + mark + extension);
    }

    // Not in the middle of a UTF-8 sequence: 10xxxxxx bytes continue one.
    private static String cut(String stem, int max) {
        if (stem.length() <= max) {
            return stem;
        }
        int end = Math.max(max, 0);
        while (end > 0 && (stem.charAt(end) & 0xC0) == 0x80) {
            end--;
        }
        return stem.substring(0, end);
    }
}
