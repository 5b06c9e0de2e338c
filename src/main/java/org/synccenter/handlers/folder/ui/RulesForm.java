package org.synccenter.handlers.folder.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What becomes of single kinds of changes, where it is not what the direction says. On the UI thread. */
final class RulesForm {
    static final List<String> SIDES = List.of("left", "right");
    static final List<String> CHANGES = List.of("created", "changed", "deleted");

    /** What becomes of a kind of changes. */
    enum Choice {
        AS_MODE("", PairText.RULE_AS_MODE),
        CARRY("carry", PairText.RULE_CARRY),
        IGNORE("ignore", PairText.RULE_IGNORE),
        REVERT("revert", PairText.RULE_REVERT);

        private final String word;
        private final PairText text;

        Choice(String word, PairText text) {
            this.word = word;
            this.text = text;
        }

        String title() {
            return text.text();
        }
    }

    private final Map<String, ObjectProperty<Choice>> choices = new LinkedHashMap<>();

    RulesForm(List<String> rules) {
        for (String side : SIDES) {
            for (String change : CHANGES) {
                String key = side + "." + change;
                Choice now = Choice.AS_MODE;
                for (Choice choice : Choice.values()) {
                    if (rules.stream().anyMatch(r -> r.strip().equalsIgnoreCase(key + "=" + choice.word))) {
                        now = choice;
                    }
                }
                choices.put(key, new SimpleObjectProperty<>(now));
            }
        }
    }

    ObjectProperty<Choice> choice(String side, String change) {
        ObjectProperty<Choice> found = choices.get(side + "." + change);
        if (found == null) {
            throw new IllegalArgumentException(side + "." + change);
        }
        return found;
    }

    /** As they are kept. */
    List<String> rules() {
        List<String> rules = new ArrayList<>();
        choices.forEach((key, choice) -> {
            if (choice.get() != Choice.AS_MODE) {
                rules.add(key + "=" + choice.get().word);
            }
        });
        return rules;
    }
}
