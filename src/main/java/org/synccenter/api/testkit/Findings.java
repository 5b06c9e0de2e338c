package org.synccenter.api.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects findings from any thread; of one rule and subject a few, and how many more there were. */
final class Findings {
    private static final int FEW = 3;

    /** What a finding is about. */
    record Kind(Rule rule, String subject) {}

    private final Map<Kind, Set<String>> sentences = new LinkedHashMap<>();
    private final Set<String> untried = new LinkedHashSet<>();

    synchronized void add(Rule rule, String subject, String sentence) {
        sentences
                .computeIfAbsent(new Kind(rule, subject), _ -> new LinkedHashSet<>())
                .add(sentence);
    }

    synchronized void untried(String what) {
        untried.add(what);
    }

    synchronized Set<Kind> kinds() {
        return new LinkedHashSet<>(sentences.keySet());
    }

    synchronized boolean has(Rule rule) {
        return sentences.keySet().stream().anyMatch(k -> k.rule() == rule);
    }

    synchronized Report report() {
        List<Finding> findings = new ArrayList<>();
        sentences.forEach((kind, all) -> {
            List<String> few = all.stream().limit(FEW).toList();
            few.forEach(s -> {
                boolean last = s.equals(few.getLast()) && all.size() > FEW;
                String more = last ? " (And " + (all.size() - FEW) + " more like this.)" : "";
                findings.add(new Finding(kind.rule(), kind.subject(), s + more));
            });
        });
        return new Report(findings, new ArrayList<>(untried));
    }
}
