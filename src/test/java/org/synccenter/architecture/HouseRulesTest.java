package org.synccenter.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule finds its breach in the broken packages, and names the class that commits it. */
class HouseRulesTest {

    private static final String BROKEN = "org.synccenter.architecture.broken";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BROKEN);
    private static final Map<String, ArchRule> RULES = new HouseRules(BROKEN).all();

    @ParameterizedTest
    @CsvSource({
        "listed,           common.Strings,          ",
        "table,            api.Engineering,         engine.Noisy",
        "table,            cli.WindowFriend,        ui.shell.Window",
        "cycles,           api,                     engine",
        "javafx,           engine.Noisy,            javafx.application.Platform",
        "javafx,           cli.WindowFriend,        javafx.scene.Node",
        "awt,              engine.Noisy,            java.awt.Point",
        "ui thread,        engine.Noisy,            runLater",
        "ui thread,        engine.Referring,        runLater",
        "standard streams, engine.Noisy,            System.out",
        "stack traces,     engine.Noisy,            printStackTrace",
        "api,              api.Engineering,         org.slf4j.Logger",
        "jdbc,             engine.Noisy,            java.sql.Connection",
        "pure core,        filesync.core.Impure,    java.nio.file.Path",
        "core clock,       filesync.core.Impure,    Instant.now"
    })
    void theBreachIsFound(String rule, String culprit, String what) {
        var report = RULES.get(rule).evaluate(CLASSES).getFailureReport().getDetails();

        assertThat(report).anySatisfy(line -> assertThat(line).contains(culprit, what == null ? culprit : what));
    }

    @Test
    void everyRuleIsProved() throws Exception {
        var proved = HouseRulesTest.class
                .getDeclaredMethod("theBreachIsFound", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();

        assertThat(RULES.keySet()).allSatisfy(rule -> assertThat(proved).anyMatch(row -> row.startsWith(rule + ",")));
    }
}
