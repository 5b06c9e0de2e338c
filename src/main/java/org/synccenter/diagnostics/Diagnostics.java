package org.synccenter.diagnostics;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncException;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProblemCause;
import org.synccenter.engine.ProblemDesk;
import org.synccenter.engine.SetupDesk;
import org.synccenter.engine.SyncCenter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes the program for a report of a fault: versions, system, what is set up, last runs, problems, faults and the end of the log. It
 * names the folders that are synced, but nothing in them; what a handler of somebody else keeps in its settings is left out, since it may be a
 * secret. Everything but {@link #text} blocks (database, disk).
 */
public final class Diagnostics {
    private static final int RUNS = 20;
    private static final int LOG_LINES = 200;

    /** Settings of an item that name no files; of the others only how many there are is told. */
    private static final List<String> PLAIN = List.of(
            "left",
            "right",
            "mode",
            "rule",
            "preset",
            "keep-days",
            "keep-versions",
            "ask-files",
            "ask-percent",
            "watch",
            "quiet-seconds",
            "longest-wait");

    private static final List<String> SETTINGS = List.of("ui.theme", "ui.language", "ui.text-size");

    private final Path log;
    private final Path home;
    private final @Nullable SyncCenter center;

    private Diagnostics(Path log, Path home, @Nullable SyncCenter center) {
        this.log = log;
        this.home = home;
        this.center = center;
    }

    /**
     * The document, for {@code --json}.
     *
     * @param log the log file, which need not be there
     */
    public static ObjectNode of(SyncCenter center, Path log) {
        return new Diagnostics(log, userHome(), center).document(null);
    }

    /**
     * The same when the engine cannot be opened.
     *
     * @param why in one sentence
     */
    public static ObjectNode without(String why, Path log) {
        return new Diagnostics(log, userHome(), null).document(why);
    }

    /** The document as lines for people. */
    public static String text(ObjectNode document) {
        return Outline.of(document);
    }

    private static Path userHome() {
        return Path.of(System.getProperty("user.home", "/"));
    }

    private ObjectNode document(@Nullable String why) {
        Map<String, ItemDraft> drafts = drafts();
        Privacy privacy = new Privacy(home, roots(drafts));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("program", "Sync Center " + version());
        document.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        document.set("system", system());
        document.put("log", privacy.folder(log.toString()));
        SyncCenter open = center;
        if (open == null) {
            document.put("engine", why == null ? "" : privacy.line(why));
        } else {
            document.set("settings", settings(open));
            document.set("handlers", handlers(open.snapshot(), drafts, privacy));
            document.put("schedules", open.schedules().list(null).size());
            document.set("runs", runs(open));
            document.set("problems", problems(open));
        }
        document.set("faults", FaultReports.names(log));
        ArrayNode lines = document.putArray("logTail");
        LogTail.of(log, LOG_LINES).forEach(line -> lines.add(privacy.line(line)));
        return document;
    }

    static String version() {
        return Objects.requireNonNullElse(Diagnostics.class.getPackage().getImplementationVersion(), "0.1.0");
    }

    private static ObjectNode system() {
        Runtime runtime = Runtime.getRuntime();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("os", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        node.put("java", property("java.vm.name") + " " + property("java.vm.version"));
        node.put("processors", runtime.availableProcessors());
        node.put("heapMegabytes", runtime.totalMemory() - runtime.freeMemory() >> 20);
        node.put("mostHeapMegabytes", runtime.maxMemory() >> 20);
        node.put("language", Locale.getDefault().toLanguageTag());
        node.put("charset", Charset.defaultCharset().name());
        node.put("fileNames", property("sun.jnu.encoding"));
        for (String variable : List.of("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE")) {
            node.put(variable, Objects.requireNonNullElse(System.getenv(variable), ""));
        }
        node.put(
                "startedBefore",
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(start -> Duration.between(start, Instant.now())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                        .orElse(""));
        return node;
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private static ObjectNode settings(SyncCenter center) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        SETTINGS.forEach(key -> center.states().setting(key).ifPresent(value -> node.put(key, value)));
        return node;
    }

    /** By handler and item. */
    private Map<String, ItemDraft> drafts() {
        Map<String, ItemDraft> drafts = new TreeMap<>();
        SyncCenter open = center;
        if (open != null) {
            SetupDesk desk = new SetupDesk(open);
            for (HandlerView handler : open.snapshot().handlers()) {
                for (ItemView item : handler.items()) {
                    try {
                        drafts.put(key(item), desk.draft(item.ref()));
                    } catch (SyncException e) {
                        // A handler that cannot tell; its items are listed all the same.
                    }
                }
            }
        }
        return drafts;
    }

    private static String key(ItemView item) {
        return item.ref().handler() + '\n' + item.ref().item();
    }

    private static List<String> roots(Map<String, ItemDraft> drafts) {
        List<String> roots = new ArrayList<>();
        for (ItemDraft draft : drafts.values()) {
            roots.addAll(draft.settings().getOrDefault("left", List.of()));
            roots.addAll(draft.settings().getOrDefault("right", List.of()));
        }
        return roots;
    }

    private static ArrayNode handlers(CenterSnapshot now, Map<String, ItemDraft> drafts, Privacy privacy) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (HandlerView handler : now.handlers()) {
            ObjectNode node = all.addObject().put("id", handler.id());
            node.put("active", handler.active());
            node.put("enabled", handler.enabled());
            node.put("connected", handler.connected());
            if (handler.error() != null) {
                node.put("error", privacy.line(handler.error()));
            }
            ArrayNode items = node.putArray("items");
            for (ItemView item : handler.items()) {
                items.add(item(item, drafts.get(key(item)), privacy));
            }
        }
        return all;
    }

    private static ObjectNode item(ItemView item, @Nullable ItemDraft draft, Privacy privacy) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("id", item.ref().item());
        node.put("state", word(item.state()));
        node.put("enabled", item.enabled());
        node.put("connected", item.connected());
        node.put("lastOutcome", word(item.lastOutcome()));
        node.put("held", item.hold() == null ? null : word(item.hold().reason()));
        node.put("conflicts", item.conflicts());
        node.put("errors", item.errors());
        if (draft != null) {
            ObjectNode settings = node.putObject("settings");
            boolean ours = item.ref().handler().equals("folder");
            new TreeMap<>(draft.settings()).forEach((key, values) -> {
                if (ours && PLAIN.contains(key)) {
                    settings.put(key, privacy.folder(String.join(", ", values)));
                } else {
                    settings.put(key, "(" + values.size() + ")");
                }
            });
        }
        return node;
    }

    private static ArrayNode runs(SyncCenter center) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (RunRecord run : center.history().runs(null, RUNS)) {
            ObjectNode node =
                    all.addObject().put("id", run.id()).put("item", run.item().item());
            node.put("reason", word(run.reason()));
            node.put("started", run.started().toString());
            node.put(
                    "millis",
                    run.ended() == null
                            ? null
                            : Duration.between(run.started(), run.ended()).toMillis());
            node.put("outcome", word(run.outcome()));
            node.put(
                    "changes",
                    run.counts().created()
                            + run.counts().updated()
                            + run.counts().deleted()
                            + run.counts().moved());
            node.put("bytes", run.counts().bytes());
            node.put("conflicts", run.conflicts());
            node.put("problems", run.problems());
        }
        return all;
    }

    /** By kind and handler; their sentences may name files. */
    private static ArrayNode problems(SyncCenter center) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (ProblemCause cause : ProblemDesk.list(center, null)) {
            all.addObject()
                    .put("kind", word(cause.kind()))
                    .put("next", word(cause.next()))
                    .put("handler", cause.handler())
                    .put("places", cause.places().size());
        }
        return all;
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
