package org.synccenter.filesync.sim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Conflict;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.session.CycleResult;

/**
 * Knows the contents that were agreed where there is a conflict now.
 *
 * @param leftOut paths at which the session did nothing, because one side has there what it cannot look at or carry
 */
record Disputed(Set<Digest> files, Set<LinkTarget> links, Set<String> leftOut) implements Predicate<String> {

    static final Disputed NOTHING = new Disputed(Set.of(), Set.of(), Set.of());

    static Disputed of(CycleResult result) {
        Set<String> leftOut = result.plan() == null
                ? Set.of()
                : result.plan().skipped().stream()
                        .map(skipped -> skipped.path().display())
                        .collect(Collectors.toSet());
        return of(result.conflicts(), leftOut);
    }

    private static Disputed of(List<Conflict> conflicts, Set<String> leftOut) {
        Set<Digest> files = new HashSet<>();
        Set<LinkTarget> links = new HashSet<>();
        for (Conflict conflict : conflicts) {
            AncestorEntry agreed = conflict.ancestor();
            if (agreed != null && agreed.digest() != null) {
                files.add(agreed.digest());
            }
            if (agreed != null && agreed.target() != null) {
                links.add(agreed.target());
            }
        }
        return new Disputed(files, links, leftOut);
    }

    @Override
    public boolean test(String content) {
        return content.startsWith("->")
                ? links.contains(LinkTarget.ofUtf8(content.substring(2)))
                : files.contains(digest(content));
    }

    private static Digest digest(String content) {
        try {
            return Digest.ofBytes(MessageDigest.getInstance("SHA-256").digest(content.getBytes(ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
