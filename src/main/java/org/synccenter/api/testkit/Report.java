package org.synccenter.api.testkit;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@link HandlerKit#check} has found. Immutable.
 *
 * @param findings in the order in which they were made, each once; empty = nothing is wrong
 * @param untried what could not be tried, and why: a clean report says nothing about these
 */
public record Report(List<Finding> findings, List<String> untried) {

    /** Copies both lists. */
    public Report {
        findings = List.copyOf(findings);
        untried = List.copyOf(untried);
    }

    /** Whether no rule of severity {@link Severity#ERROR} is broken. */
    public boolean isSound() {
        return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }

    /** The rules that are broken. */
    public Set<Rule> broken() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        findings.forEach(f -> rules.add(f.rule()));
        return rules;
    }

    /** All of it, a line each; for the message of a failing test. */
    public String text() {
        return Stream.concat(
                        findings.stream().map(Finding::toString),
                        untried.stream().map(u -> "NOT TRIED: " + u))
                .collect(joining("\n"));
    }
}
