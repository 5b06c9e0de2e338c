package org.synccenter.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SetupDesk;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is set up, as one readable file: items with their rules and filters, schedules, and settings of the program. No secrets, and nothing
 * that belongs to one computer alone.
 */
public final class SettingsFile {
    /** The ending of its name. */
    public static final String ENDING = "synccenter";

    static final String FORMAT = "sync-center-settings";
    static final int VERSION = 1;

    /** Settings of the faces that are worth taking along; sizes and places of windows are not. */
    static final List<String> SETTINGS = List.of("ui.theme", "ui.language");

    /**
     * What was written.
     *
     * @param leftOut names of items whose handlers cannot say what they are
     */
    public record Written(String text, int items, List<String> leftOut) {
        public Written {
            leftOut = List.copyOf(leftOut);
        }
    }

    private SettingsFile() {}

    /** The file's text. Blocks. */
    public static Written write(SyncCenter center) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT).put("version", VERSION);
        ArrayNode items = document.putArray("items");
        List<String> leftOut = new ArrayList<>();
        SetupDesk desk = new SetupDesk(center);
        for (HandlerView handler : center.snapshot().handlers()) {
            for (ItemView item : handler.items()) {
                try {
                    items.add(item(item, desk.draft(item.ref())));
                } catch (SyncException e) {
                    leftOut.add(item.name());
                }
            }
        }
        ArrayNode schedules = document.putArray("schedules");
        center.schedules().list(null).forEach(s -> schedules.add(schedule(s)));
        ObjectNode settings = document.putObject("settings");
        for (String key : SETTINGS) {
            Optional<String> value = center.states().setting(key);
            value.ifPresent(v -> settings.put(key, v));
        }
        return new Written(text(document), items.size(), leftOut);
    }

    /**
     * Keeps the text in a file, in place of one that may be there: that one stays until all of the new one is written.
     *
     * @throws IOException when it cannot be written; what was there is as it was
     */
    public static void save(Path file, String text) throws IOException {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        Path written = Files.createTempFile(folder, ".settings", ".tmp");
        try {
            Files.writeString(written, text, StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String text(ObjectNode document) {
        // The same bytes on every system.
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                        .defaultPrettyPrinter(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document)
                + "\n";
    }

    private static ObjectNode item(ItemView item, ItemDraft draft) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("handler", item.ref().handler());
        node.put("id", item.ref().item());
        node.put("name", draft.name());
        node.put("enabled", item.enabled());
        ObjectNode settings = node.putObject("settings");
        for (Map.Entry<String, List<String>> each : new TreeMap<>(draft.settings()).entrySet()) {
            if (each.getValue().size() == 1) {
                settings.put(each.getKey(), each.getValue().getFirst());
            } else {
                ArrayNode values = settings.putArray(each.getKey());
                each.getValue().forEach(values::add);
            }
        }
        return node;
    }

    private static ObjectNode schedule(Schedule schedule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("handler", schedule.handler());
        ArrayNode items = node.putArray("items");
        schedule.items().forEach(items::add);
        node.put("enabled", schedule.enabled());
        switch (schedule.rule()) {
            case Rule.Every(Duration period) -> node.put("every", period.toString());
            case Rule.Daily(LocalTime time, Set<DayOfWeek> days) -> {
                node.put("daily", time.toString());
                ArrayNode names = node.putArray("days");
                new TreeSet<>(days).forEach(day -> names.add(day.name()));
            }
        }
        return node;
    }
}
