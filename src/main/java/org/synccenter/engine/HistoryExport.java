package org.synccenter.engine;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.PastAction;
import org.synccenter.api.PastProblem;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncAction;
import org.synccenter.i18n.VisibleText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what runs did as a file: text for people, CSV (RFC 4180) for spreadsheets, JSON for programs. The names of the columns and keys
 * are stable.
 */
public final class HistoryExport {
    private static final List<String> COLUMNS =
            List.of("time", "run", "item", "handler", "action", "side", "path", "from", "bytes", "reason");
    private static final String PROBLEM = "problem";

    /** The form of the file. */
    public enum Format {
        TEXT,
        CSV,
        JSON;

        /** How its files end, without the dot. */
        public String ending() {
            return this == TEXT ? "txt" : name().toLowerCase(Locale.ROOT);
        }
    }

    private HistoryExport() {}

    /** Writes the problems first, then the steps, each in the order given; leaves the writer open. */
    public static void write(Format format, List<PastProblem> problems, List<PastAction> actions, Writer out)
            throws IOException {
        switch (format) {
            case TEXT -> lines(problems, actions, out, "  ", List.of());
            case CSV -> lines(problems, actions, out, ",", COLUMNS);
            case JSON -> json(problems, actions, out);
        }
    }

    private static void lines(
            List<PastProblem> problems, List<PastAction> actions, Writer out, String between, List<String> head)
            throws IOException {
        if (!head.isEmpty()) {
            out.write(String.join(between, head) + "\r\n");
        }
        for (PastProblem each : problems) {
            line(out, between, cells(each));
        }
        for (PastAction each : actions) {
            line(out, between, cells(each));
        }
    }

    private static void line(Writer out, String between, List<String> cells) throws IOException {
        if (between.equals(",")) {
            out.write(String.join(
                            between, cells.stream().map(HistoryExport::quoted).toList()) + "\r\n");
        } else {
            List<String> told = cells.stream()
                    .filter(cell -> !cell.isEmpty())
                    .map(VisibleText::line)
                    .toList();
            out.write(String.join(between, told) + "\n");
        }
    }

    private static List<String> cells(PastAction past) {
        SyncAction a = past.action();
        String from = a.from() == null ? "" : a.from();
        String bytes = a.bytes() == 0 ? "" : Long.toString(a.bytes());
        return cells(past.run(), word(a.action()), word(a.side()), a.path(), from, bytes, a.reason());
    }

    private static List<String> cells(PastProblem past) {
        Problem p = past.problem();
        return cells(past.run(), PROBLEM, word(p.side()), p.path(), "", "", p.text());
    }

    private static List<String> cells(
            RunRecord run, String action, String side, String path, String from, String bytes, String reason) {
        return List.of(
                run.started().toString(),
                run.id(),
                run.item().item(),
                run.item().handler(),
                action,
                side,
                path,
                from,
                bytes,
                reason);
    }

    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A cell that a spreadsheet would take for a formula is made text by an apostrophe: file names come from anywhere. */
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("[^\",\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static void json(List<PastProblem> problems, List<PastAction> actions, Writer out) {
        JsonMapper mapper = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("found");
            for (PastProblem each : problems) {
                object(json, cells(each));
            }
            for (PastAction each : actions) {
                object(json, cells(each));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void object(JsonGenerator json, List<String> cells) {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            String name = COLUMNS.get(i);
            String cell = cells.get(i);
            if (name.equals("bytes")) {
                json.writeNumberProperty(name, cell.isEmpty() ? 0 : Long.parseLong(cell));
            } else if (cell.isEmpty() && (name.equals("from") || name.equals("side"))) {
                json.writeNullProperty(name);
            } else {
                json.writeStringProperty(name, cell);
            }
        }
        json.writeEndObject();
    }
}
