package org.synccenter.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Columns as wide as their widest cell. Cells are made safe for the terminal here, so that no command can forget it. */
final class Table {
    private static final int LONGEST = 40;
    private static final int NONE = -1;

    private final List<List<String>> rows = new ArrayList<>();
    private final String indent;
    private int cut = NONE;

    Table(String indent) {
        this.indent = indent;
    }

    /** This table with at most some 40 characters in that column; for what nobody types in again. */
    Table cutting(int column) {
        cut = column;
        return this;
    }

    void row(String... cells) {
        List<String> safe = new ArrayList<>(cells.length);
        for (String cell : cells) {
            String text = TerminalText.safe(cell);
            safe.add(safe.size() == cut ? TerminalText.shortened(text, LONGEST) : text);
        }
        rows.add(safe);
    }

    void print(PrintWriter out) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else if (width > widths.get(i)) {
                    widths.set(i, width);
                }
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                line.repeat(' ', widths.get(i) - width(row.get(i)) + 2);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
