package org.synccenter.transfer;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link SettingsFile} has written, perhaps by a newer version of the program, perhaps changed by hand. */
final class SettingsReader {
    private final List<Remark> remarks = new ArrayList<>();

    private SettingsReader() {}

    static ImportFile read(Path file, byte[] bytes) throws SyncException {
        JsonNode document;
        try {
            document = new JsonMapper().readTree(bytes);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : String.valueOf(e.getLocation().getLineNr());
            throw new SyncException(SyncException.Kind.INVALID, TransferText.NOT_JSON.text(file, where), e);
        }
        if (!document.path("format").asString("").equals(SettingsFile.FORMAT)) {
            throw SyncException.invalid(TransferText.NOT_SETTINGS.text(file));
        }
        int version = document.path("version").asInt(0);
        if (version > SettingsFile.VERSION) {
            throw SyncException.invalid(TransferText.TOO_NEW.text(file));
        }
        return new SettingsReader().read(file, document);
    }

    private ImportFile read(Path file, JsonNode document) {
        List<ImportItem> items = new ArrayList<>();
        int number = 0;
        for (JsonNode node : document.path("items").values()) {
            item(node, ++number, items);
        }
        List<Schedule> schedules = new ArrayList<>();
        number = 0;
        for (JsonNode node : document.path("schedules").values()) {
            schedule(node, ++number, schedules);
        }
        Map<String, String> settings = new HashMap<>();
        for (String key : SettingsFile.SETTINGS) {
            if (document.path("settings").path(key).isString()) {
                settings.put(key, document.path("settings").path(key).asString());
            }
        }
        return new ImportFile(file, Program.SYNC_CENTER, items, remarks, schedules, settings);
    }

    private void item(JsonNode node, int number, List<ImportItem> items) {
        String handler = node.path("handler").asString("");
        String name = node.path("name").asString("");
        if (handler.isBlank() || name.isBlank()) {
            remarks.add(Remark.leftOut(TransferText.SETTINGS_ITEM, number));
            return;
        }
        Map<String, List<String>> settings = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("settings").properties()) {
            List<String> values = each.getValue().isArray()
                    ? each.getValue().values().stream().map(v -> v.asString("")).toList()
                    : List.of(each.getValue().asString(""));
            settings.put(each.getKey(), values);
        }
        String id = node.path("id").asString("");
        ItemDraft draft = new ItemDraft(id.isBlank() ? null : id, name, settings);
        items.add(new ImportItem(handler, draft, node.path("enabled").asBoolean(true), List.of()));
    }

    private void schedule(JsonNode node, int number, List<Schedule> schedules) {
        try {
            Rule rule = node.path("every").isString()
                    ? new Rule.Every(Duration.parse(node.path("every").asString()))
                    : new Rule.Daily(LocalTime.parse(node.path("daily").asString("")), days(node.path("days")));
            List<String> items = node.path("items").values().stream()
                    .map(v -> v.asString(""))
                    .toList();
            schedules.add(Schedule.of(node.path("handler").asString(""), items, rule)
                    .withEnabled(node.path("enabled").asBoolean(true)));
        } catch (DateTimeException | IllegalArgumentException e) {
            remarks.add(Remark.leftOut(TransferText.SETTINGS_SCHEDULE, number));
        }
    }

    private static Set<DayOfWeek> days(JsonNode names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        names.values().forEach(name -> days.add(DayOfWeek.valueOf(name.asString(""))));
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }
}
