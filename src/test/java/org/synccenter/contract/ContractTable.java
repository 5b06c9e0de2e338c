package org.synccenter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands for each method of the contract in our API, and where we depart from it on purpose: the file {@code contract.tsv}. */
final class ContractTable {

    /**
     * One method of the contract.
     *
     * @param method as {@code Interface.Method}
     * @param api types of the API or members of them, such as {@code SyncControl.start}
     * @param note why ours is other than the original; may be empty
     */
    record Row(String method, List<String> api, String note) {
        String interfaceName() {
            return method.substring(0, method.indexOf('.'));
        }
    }

    private ContractTable() {}

    /** The rows in the contract's order. */
    static List<Row> rows() {
        return lines("contract.tsv").stream().map(ContractTable::row).toList();
    }

    /** The contract itself: every method of both headers. */
    static List<String> methods() {
        return lines("methods.txt");
    }

    /** What is easy to get wrong, each as {@code Semantics.Name} and a sentence. */
    static Map<String, String> semantics() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String line : lines("semantics.tsv")) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(2);
            sentences.put(cells[0], cells[1]);
        }
        return sentences;
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        assertThat(cells).as(line).hasSize(3);
        return new Row(cells[0], Arrays.asList(cells[1].split(", ")), cells[2]);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(ContractTable.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
