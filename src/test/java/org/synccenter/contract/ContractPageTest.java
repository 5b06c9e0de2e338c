package org.synccenter.contract;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.synccenter.contract.broken.Unproven;

/** The page about the contract cannot lie: it is made of what tests say about themselves. */
class ContractPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/contract.md");

    private static final List<ContractTable.Row> ROWS = ContractTable.rows();
    private static final Proofs PROGRAM = Proofs.ofTheProgram();

    private static Map<String, List<String>> tests(List<Proofs.Proof> proofs) {
        return proofs.stream()
                .flatMap(p -> p.methods().stream().map(m -> Map.entry(m, p.test())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Test
    void theTableHasEveryMethodOfTheContractInOrder() {
        assertThat(ROWS).hasSize(146);
        assertThat(ROWS.stream().map(ContractTable.Row::method)).containsExactlyElementsOf(ContractTable.methods());
    }

    @Test
    void theTableNamesOnlyWhatIsInTheApi() {
        assertThat(ROWS.stream().flatMap(r -> r.api().stream()).filter(not(ApiReference::exists)))
                .as("no such type or member in org.synccenter.api")
                .isEmpty();
        assertThat(Stream.of("SyncControl.begin", "SyncControl.Start", "SyncCenter", "Conflict.versions.size", ""))
                .noneMatch(ApiReference::exists);
    }

    @Test
    void everyMethodHasATest() {
        assertThat(PROGRAM.classes()).isGreaterThan(150);
        assertThat(ContractTable.methods())
                .filteredOn(not(tests(PROGRAM.all())::containsKey))
                .as("methods that no test proves")
                .isEmpty();
    }

    @Test
    void everyRuleThatIsEasyToGetWrongHasATest() {
        assertThat(ContractTable.semantics()).hasSize(25);
        assertThat(ContractTable.semantics().keySet())
                .filteredOn(not(tests(PROGRAM.all())::containsKey))
                .as("rules that no test proves")
                .isEmpty();
    }

    @Test
    void everyTagNamesAMethodOfTheContract() {
        assertThat(tests(PROGRAM.all()).keySet())
                .filteredOn(not(ContractTable.methods()::contains))
                .filteredOn(not(ContractTable.semantics()::containsKey))
                .as("tags that name no method and no rule")
                .isEmpty();
    }

    @Test
    void everyTaggedMethodIsATestThatRunsAndCanFail() {
        assertThat(PROGRAM.all()).filteredOn(p -> !p.faults().isEmpty()).isEmpty();
    }

    @Test
    void whatIsNoProofIsSeen() {
        assertThat(Proofs.of(Unproven.class, Unproven.Nested.class).all())
                .allSatisfy(p -> assertThat(p.faults()).contains("is in no class that the build runs"))
                .extracting(p -> p.test() + " " + p.faults().getFirst())
                .containsExactlyInAnyOrder(
                        "Unproven.noTest is not a test",
                        "Unproven.hidden is private or static",
                        "Unproven.disabled is disabled, or runs on conditions",
                        "Unproven.conditional is disabled, or runs on conditions",
                        "Unproven.assuming is in no class that the build runs",
                        "Unproven.silent is in no class that the build runs",
                        "Unproven.Nested.inside is disabled, or runs on conditions");
        assertThat(Proofs.of(Unproven.class).all())
                .filteredOn(p -> p.test().equals("Unproven.assuming"))
                .allSatisfy(p -> assertThat(p.faults()).contains("assumes something"));
        assertThat(Proofs.of(Unproven.class).all())
                .filteredOn(p -> p.faults().contains("asserts nothing"))
                .extracting(Proofs.Proof::test)
                .containsExactly("Unproven.silent");
    }

    /** After a change: {@code mvn test -Dtest=ContractPageTest -Dcontract.write=true}. */
    @Test
    void thePageSaysWhatTheTestsSay() throws IOException {
        String text = ContractPage.text(ROWS, tests(PROGRAM.all()));
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE).as("write it anew with -Dcontract.write=true").hasContent(text);
    }
}
