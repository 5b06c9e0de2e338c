package org.synccenter.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program keeps every rule. That each rule is able to fail is shown by {@link HouseRulesTest}. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.synccenter");

    @TestFactory
    Stream<DynamicTest> theProgramKeeps() {
        return new HouseRules("org.synccenter")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(PROGRAM)));
    }

    @Test
    void theRulesAreNotHeldAgainstNothing() {
        assertThat(PROGRAM.size()).isGreaterThan(150);
        assertThat(PROGRAM).noneMatch(type -> type.getPackageName().contains("broken"));
    }
}
