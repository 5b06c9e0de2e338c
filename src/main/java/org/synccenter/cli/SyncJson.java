package org.synccenter.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Problem;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncResult;
import tools.jackson.databind.node.ObjectNode;

/** The document that {@code sync --json} prints. */
final class SyncJson {
    private SyncJson() {}

    static ObjectNode document(SyncResult result, boolean preview) {
        ObjectNode document = Json.object();
        document.put("outcome", Json.word(result.outcome()));
        document.set("items", Json.array(result.items(), i -> item(i, preview)));
        document.put("durationMillis", result.duration().toMillis());
        if (preview) {
            List<ObjectNode> steps = result.items().stream()
                    .flatMap(i -> i.plan().stream()
                            .map(a -> action(a).put("item", i.item().item())))
                    .toList();
            document.set("plan", Json.array(steps, step -> step));
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
            node.set("plan", Json.array(item.plan(), SyncJson::action));
        }
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

    /** One step, planned or carried out. */
    static ObjectNode action(SyncAction action) {
        return Json.object()
                .put("path", action.path())
                .put("from", action.from())
                .put("action", Json.word(action.action()))
                .put("side", Json.word(action.side()))
                .put("reason", action.reason());
    }
}
