package org.synccenter.api.testkit;

/**
 * One way in which a handler breaks the contract.
 *
 * @param subject what was looked at, such as {@code handler folder} or {@code item folder/docs}
 * @param sentence what happened and what should have; for the handler's author
 */
public record Finding(Rule rule, String subject, String sentence) {

    /** How much it matters. */
    public Severity severity() {
        return rule.severity();
    }

    /** One line, beginning with the rule's id. */
    @Override
    public String toString() {
        return severity() + " " + rule.id() + " (" + subject + "): " + sentence;
    }
}
