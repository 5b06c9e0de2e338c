package org.synccenter.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** From FreeFileSync's variants and directions to modes and rules. */
final class FfsDirections {
    private FfsDirections() {}

    /** Writes mode and rules of a {@code Synchronize} element. */
    static void read(@Nullable Element sync, PairWishes pair) {
        String variant = Xml.text(sync, "Variant");
        Element differences = Xml.child(sync, "Differences");
        Element changes = Xml.child(sync, "Changes");
        if (changes != null) {
            pair.set("mode", "two-way");
            rules(byChange(changes), pair);
            return;
        }
        switch (variant) {
            case "TwoWay" -> pair.set("mode", "two-way");
            case "Mirror" -> pair.set("mode", "mirror");
            case "Update" -> {
                pair.set("mode", "update");
                // There, what was deleted on the right comes again; the mode alone leaves it deleted.
                pair.add("rule", "right.deleted=revert");
            }
            default -> {
                Element custom = Xml.child(sync, "CustomDirections");
                BiFunction<String, String, String> direction = differences == null
                        ? (name, otherwise) -> or(Xml.text(custom, name), otherwise)
                        : (name, otherwise) -> or(Xml.attribute(differences, name), otherwise);
                pair.set("mode", "two-way");
                if (differences == null && custom == null) {
                    pair.remarks.add(Remark.leftOut(TransferText.FFS_NO_VARIANT, variant));
                    return;
                }
                custom(direction, pair);
            }
        }
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static void custom(BiFunction<String, String, String> direction, PairWishes pair) {
        Map<String, String> rules = new LinkedHashMap<>();
        String leftOnly = direction.apply("LeftOnly", "none");
        String rightOnly = direction.apply("RightOnly", "none");
        rules.put("left.created", handling(leftOnly, "right"));
        rules.put("left.changed", handling(direction.apply("LeftNewer", "none"), "right"));
        // Only on one side: new there, or deleted on the other.
        rules.put("left.deleted", handling(rightOnly, "right"));
        rules.put("right.created", handling(rightOnly, "left"));
        rules.put("right.changed", handling(direction.apply("RightNewer", "none"), "left"));
        rules.put("right.deleted", handling(leftOnly, "left"));
        rules(rules, pair);
        if (!direction.apply("Different", "none").equals("none")
                || !direction.apply("Conflict", "none").equals("none")) {
            pair.remarks.add(Remark.differs(TransferText.FFS_CONFLICTS));
        }
    }

    private static Map<String, String> byChange(Element changes) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (String side : new String[] {"Left", "Right"}) {
            String away = side.equals("Left") ? "right" : "left";
            Element of = Xml.child(changes, side);
            String word = side.equals("Left") ? "left" : "right";
            rules.put(word + ".created", handling(or(Xml.attribute(of, "Create"), "none"), away));
            rules.put(word + ".changed", handling(or(Xml.attribute(of, "Update"), "none"), away));
            rules.put(word + ".deleted", handling(or(Xml.attribute(of, "Delete"), "none"), away));
        }
        return rules;
    }

    private static void rules(Map<String, String> rules, PairWishes pair) {
        boolean mirror = rules.entrySet().stream()
                .allMatch(r -> r.getValue().equals(r.getKey().startsWith("left.") ? "carry" : "revert"));
        if (mirror) {
            pair.set("mode", "mirror");
            return;
        }
        rules.forEach((change, handling) -> {
            if (!handling.equals("carry")) {
                pair.add("rule", change + "=" + handling);
            }
        });
    }

    /** @param away the side to which a change goes that is carried over */
    private static String handling(String direction, String away) {
        return direction.equals(away) ? "carry" : direction.equals("none") ? "ignore" : "revert";
    }
}
