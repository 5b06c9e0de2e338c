package org.synccenter.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.PlannedConflict;
import org.synccenter.api.Problem;
import org.synccenter.api.SyncResult;
import tools.jackson.databind.node.ObjectNode;

/** The document that {@code sync --json} prints. */
final class SyncJson {
    private SyncJson() {}

    static ObjectNode document(SyncResult result, boolean preview, List<LeftOut> leftOut) {
        ObjectNode document = Json.object();
        document.put("outcome", Json.word(result.outcome()));
        if (result.outcome() == Outcome.FAILED) {
            // What could not be run is an error here as it is for every other command.
            String text = result.items().stream()
                    .filter(i -> i.outcome() == Outcome.FAILED)
                    .map(i -> String.valueOf(i.error()))
                    .findFirst()
                    .orElse("");
            document.setAll(Json.error(text, ExitCode.of(result.outcome())));
        }
        document.set("items", Json.array(result.items(), i -> item(i, preview)));
        document.set("leftOut", Json.array(leftOut, LeftOut::json));
        document.put("durationMillis", result.duration().toMillis());
        if (preview) {
            List<JsonSteps.Part> parts = result.items().stream()
                    .map(i -> new JsonSteps.Part(i.item().item(), i::plan))
                    .toList();
            document.putPOJO("plan", JsonSteps.planned(parts));
        }
        return document;
    }

    private static ObjectNode item(ItemResult item, boolean preview) {
        ObjectNode node = Json.object();
        node.put("id", item.item().item());
        node.put("name", item.name());
        node.put("handler", item.item().handler());
        node.put("outcome", Json.word(item.outcome()));
        node.put("run", item.run());
        node.put("created", item.counts().created());
        node.put("updated", item.counts().updated());
        node.put("deleted", item.counts().deleted());
        node.put("moved", item.counts().moved());
        node.put("bytes", item.counts().bytes());
        node.put("conflicts", item.conflicts());
        node.set("problems", Json.array(item.problems(), SyncJson::problem));
        node.set("hold", hold(item.hold()));
        node.put("error", item.error());
        if (preview) {
            node.set("planned", new PlanSums(item.plan()).json());
            node.putPOJO("plan", JsonSteps.planned(item::plan));
            node.set("undecided", Json.array(item.undecided(), SyncJson::undecided));
        }
        return node;
    }

    private static ObjectNode undecided(PlannedConflict conflict) {
        ObjectNode node = Json.object().put("path", conflict.path()).put("kind", Json.word(conflict.kind()));
        node.set("left", Conflicts.version(conflict.left()));
        node.set("right", Conflicts.version(conflict.right()));
        return node;
    }

    private static ObjectNode problem(Problem problem) {
        return Json.object()
                .put("path", problem.path())
                .put("side", Json.word(problem.side()))
                .put("text", problem.text());
    }

    static @Nullable ObjectNode hold(@Nullable Hold hold) {
        if (hold == null) {
            return null;
        }
        ObjectNode node = Json.object().put("reason", Json.word(hold.reason())).put("text", hold.text());
        node.set("deletions", Json.strings(hold.deletions()));
        node.set(
                "answers",
                Json.strings(hold.answers().stream()
                        .sorted()
                        .map(a -> String.valueOf(Json.word(a)))
                        .toList()));
        return node;
    }
}
