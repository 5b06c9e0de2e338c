package org.synccenter.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.synccenter.api.SyncException;

/** Reads profiles of Unison ({@code .prf}), as versions 2.40 to 2.53 take them. */
final class UnisonReader {
    private static final Pattern REMOTE = Pattern.compile("(?i)(ssh|rsh|socket|file):.*|//.*|\\{.*");

    /** What says how to talk to a terminal or a server, or what is so here anyway. */
    private static final Set<String> OF_NO_CONCERN = Set.of(
            "root",
            "label",
            "key",
            "batch",
            "auto",
            "silent",
            "terse",
            "ui",
            "color",
            "dumbtty",
            "log",
            "logfile",
            "contactquietly",
            "confirmbigdel",
            "fastcheck",
            "times",
            "perms",
            "dontchmod",
            "height",
            "i",
            "rsync",
            "sortbysize",
            "sortfirst",
            "sortlast",
            "sortnewfirst",
            "xferbycopying",
            "ignoreinodenumbers",
            "retry",
            "addversionno",
            "clientHostName",
            "servercmd",
            "sshargs",
            "sshcmd",
            "halfduplex",
            "stream",
            "maxthreads",
            "unicode",
            "killserver",
            "ignorearchives",
            "numericids",
            "copythreshold",
            "copyprog",
            "copyprogrest",
            "copymax",
            "copyquoterem",
            "watch",
            "showarchive",
            "dumbarchives",
            "addprefsto",
            "diff",
            "rootalias");

    private final Path file;
    private final List<Remark> remarks = new ArrayList<>();
    private final UnisonProfile profile;

    private UnisonReader(Path file, byte[] bytes) {
        this.file = file;
        this.profile = new UnisonProfile(file, bytes, remarks);
    }

    static ImportFile read(Path file, byte[] bytes) throws SyncException {
        UnisonReader reader = new UnisonReader(file, bytes);
        if (reader.profile.values().isEmpty()) {
            throw SyncException.invalid(TransferText.NOT_UNISON.text(file));
        }
        return ImportFile.of(file, Program.UNISON, reader.items(), reader.remarks);
    }

    private List<ImportItem> items() {
        List<String> roots = profile.all("root");
        if (roots.size() != 2) {
            remarks.add(Remark.leftOut(TransferText.UNISON_ROOTS, roots.size()));
            return List.of();
        }
        for (String root : roots) {
            if (REMOTE.matcher(root).matches()) {
                remarks.add(Remark.leftOut(TransferText.UNISON_REMOTE, root));
                return List.of();
            }
        }
        PairWishes pair = new PairWishes();
        pair.set("left", roots.getFirst());
        pair.set("right", roots.getLast());
        pair.set("mode", "two-way");
        filter(pair);
        oneSided(pair);
        force(pair);
        others(pair);
        String label = profile.last("label");
        return List.of(pair.named(label.isEmpty() ? ImportFiles.stem(file) : label));
    }

    private void filter(PairWishes pair) {
        if (!profile.all("path").isEmpty()) {
            UnisonPatterns.only(profile.all("path")).forEach(line -> pair.add("exclude", line));
        }
        for (String pattern : profile.all("ignore")) {
            List<String> lines = UnisonPatterns.lines(pattern);
            if (lines.isEmpty()) {
                pair.remarks.add(Remark.leftOut(TransferText.UNISON_PATTERN, pattern));
            }
            lines.forEach(line -> pair.add("exclude", line));
        }
        for (String pattern : profile.all("ignorenot")) {
            List<String> lines = UnisonPatterns.lines(pattern);
            if (lines.isEmpty()) {
                pair.remarks.add(Remark.leftOut(TransferText.UNISON_PATTERN, pattern));
            }
            lines.forEach(line -> pair.add("exclude", "!" + line));
        }
        String largest = profile.last("maxsizethreshold");
        if (largest.matches("[0-9]{1,12}")) {
            pair.add("exclude", "size > " + largest + " KiB");
        }
        if (profile.last("ignorecase").equals("true")) {
            pair.remarks.add(Remark.differs(TransferText.CASE_MATTERS));
        }
    }

    /** Rules for changes that must not reach one of the roots. */
    private void oneSided(PairWishes pair) {
        protect(pair, "nocreation", "created");
        protect(pair, "noupdate", "changed");
        protect(pair, "noupdate", "deleted");
        protect(pair, "nodeletion", "deleted");
    }

    private void protect(PairWishes pair, String key, String change) {
        for (String root : profile.all(key)) {
            int side = profile.all("root").indexOf(root);
            if (side < 0) {
                pair.remarks.add(Remark.leftOut(TransferText.UNISON_OTHER_ROOT, key, root));
            } else {
                pair.add("rule", (side == 0 ? "right." : "left.") + change + "=ignore");
            }
        }
    }

    private void force(PairWishes pair) {
        String forced = profile.last("force");
        int side = profile.all("root").indexOf(forced);
        if (side >= 0) {
            if (side == 1) {
                pair.exchange();
                pair.remarks.add(Remark.differs(TransferText.UNISON_EXCHANGED));
            }
            pair.set("mode", "mirror");
            pair.remove("rule");
        } else if (!forced.isEmpty()) {
            pair.remarks.add(Remark.leftOut(TransferText.UNISON_FORCE, forced));
        }
        String preferred = profile.last("prefer");
        if (!preferred.isEmpty()) {
            pair.remarks.add(Remark.leftOut(TransferText.UNISON_PREFER, preferred));
        }
    }

    private void others(PairWishes pair) {
        profile.values().forEach((key, values) -> other(key, values.getLast(), pair));
        if (profile.values().keySet().stream().anyMatch(key -> key.startsWith("backup"))) {
            String versions = profile.last("maxbackups");
            if (versions.matches("[1-9][0-9]{0,3}")) {
                pair.set("keep-versions", versions);
            }
            pair.remarks.add(Remark.differs(TransferText.UNISON_BACKUP));
        }
        if (!profile.last("times").equals("true")) {
            pair.remarks.add(Remark.differs(TransferText.UNISON_TIMES));
        }
    }

    private static void other(String key, String value, PairWishes pair) {
        boolean off = value.equals("false") || value.isEmpty();
        switch (key.toLowerCase(Locale.ROOT)) {
            case "follow" -> pair.remarks.add(Remark.differs(TransferText.LINKS_FOLLOWED));
            case "links" -> {
                if (value.equals("false")) {
                    pair.remarks.add(Remark.differs(TransferText.LINKS_EXCLUDED));
                }
            }
            case "owner", "group", "acl", "xattrs", "rsrc" -> {
                if (!off && !value.equals("default")) {
                    pair.remarks.add(Remark.leftOut(TransferText.UNISON_METADATA, key));
                }
            }
            case "repeat" -> pair.remarks.add(Remark.taken(TransferText.UNISON_REPEAT, value));
            case "path", "ignore", "ignorenot", "ignorecase", "maxsizethreshold", "force", "prefer" -> {
                // Read before.
            }
            case "nocreation", "noupdate", "nodeletion", "maxbackups" -> {
                // Read before.
            }
            default -> {
                if (!OF_NO_CONCERN.contains(key) && !key.startsWith("backup") && !off) {
                    pair.remarks.add(Remark.leftOut(TransferText.UNISON_SETTING, key, value));
                }
            }
        }
    }
}
