package org.synccenter.peers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** All timings of one measurement, and the table of their medians. */
final class Results {
    private final Map<Operation, Map<String, List<Timing>>> timings = new EnumMap<>(Operation.class);

    void add(Operation operation, String peer, Timing timing) {
        timings.computeIfAbsent(operation, o -> new LinkedHashMap<>())
                .computeIfAbsent(peer, p -> new ArrayList<>())
                .add(timing);
    }

    /** One table an operation, the fastest first; ratios are of medians, to the fastest that is not ours, if there is one. */
    String table() {
        StringBuilder text = new StringBuilder();
        timings.forEach((operation, peers) -> {
            double best = peers.entrySet().stream()
                    .filter(e -> !e.getKey().startsWith("sync-center"))
                    .mapToDouble(e -> wall(e.getValue()))
                    .min()
                    .orElse(Double.NaN);
            text.append("\n### ").append(operation.words).append("\n\n");
            text.append("| program | wall s (least-most) | to the best peer | CPU s | memory MB | n |\n");
            text.append("|---|---|---|---|---|---|\n");
            peers.entrySet().stream()
                    .sorted((a, b) -> Double.compare(wall(a.getValue()), wall(b.getValue())))
                    .forEach(e -> text.append(row(e.getKey(), e.getValue(), best)));
        });
        return text.toString();
    }

    private static String row(String peer, List<Timing> runs, double best) {
        return "| %s | %.3f (%.3f-%.3f) | %s | %.2f | %.0f | %d |%n"
                .formatted(
                        peer,
                        wall(runs),
                        runs.stream().mapToDouble(Timing::wall).min().orElseThrow(),
                        runs.stream().mapToDouble(Timing::wall).max().orElseThrow(),
                        Double.isNaN(best) ? "" : "%.2f".formatted(wall(runs) / best),
                        median(runs.stream().mapToDouble(Timing::cpu)),
                        median(runs.stream().mapToDouble(Timing::memory)),
                        runs.size());
    }

    private static double wall(List<Timing> runs) {
        return median(runs.stream().mapToDouble(Timing::wall));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
