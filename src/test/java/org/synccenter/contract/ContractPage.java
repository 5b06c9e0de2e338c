package org.synccenter.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the page {@code contract.md} from the table and the tests. */
final class ContractPage {
    private static final String HEAD = """
        # The contract: %d of %d

        Sync Center answers to every method of syncmgr.h and mobsync.h. For each one this page names what stands for it in our API, the
        test that proves its duty, and why we depart from the original where we do. The build makes the page from the tests'
        own `@Proves` tags and the file `contract.tsv`, and fails when a method has no test or the page says something else.

        Throughout: results are typed values, and failures are sentences (`SyncException`), where the original has HRESULTs; what was
        waited for with `CF_WAIT` is a stage; enumerators are lists; everything that takes an owner window takes an `Owner` that
        may be null. Handler objects are thread-safe, where the original makes a new instance for each use.
        """;

    private ContractPage() {}

    /** @param tests names of the tests that prove a method, by method */
    static String text(List<ContractTable.Row> rows, Map<String, List<String>> tests) {
        long proven = rows.stream().filter(r -> tests.containsKey(r.method())).count();
        StringBuilder page = new StringBuilder(HEAD.formatted(proven, rows.size()));
        String before = "";
        for (ContractTable.Row row : rows) {
            if (!row.interfaceName().equals(before)) {
                before = row.interfaceName();
                page.append("\n## ")
                        .append(before)
                        .append("\n\n| method | our API | test | note |\n|---|---|---|---|\n");
            }
            page.append("| ")
                    .append(row.method().substring(before.length() + 1))
                    .append(" | ")
                    .append(code(row.api()))
                    .append(" | ")
                    .append(tests.containsKey(row.method()) ? code(tests.get(row.method())) : "**none**")
                    .append(" | ")
                    .append(row.note().replace("|", "\\|"))
                    .append(row.note().isEmpty() ? "|\n" : " |\n");
        }
        semantics(page, tests);
        return page.toString();
    }

    private static void semantics(StringBuilder page, Map<String, List<String>> tests) {
        page.append("\n## What is easy to get wrong\n\n| rule | test |\n|---|---|\n");
        ContractTable.semantics()
                .forEach((name, sentence) -> page.append("| ")
                        .append(sentence)
                        .append(" | ")
                        .append(tests.containsKey(name) ? code(tests.get(name)) : "**none**")
                        .append(" |\n"));
    }

    private static String code(List<String> names) {
        return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
    }
}
