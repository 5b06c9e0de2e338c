package org.synccenter.api.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class HandlerKitTest {
    private static final BrokenHandlers BROKEN = new BrokenHandlers();

    /** What cannot be broken alone. */
    private static final Map<Rule, Set<Rule>> ALONG = Map.of();

    @TempDir
    private Path scratch;

    @Test
    void findsNothingInASoundHandler() {
        SoundHandler handler = new SoundHandler();

        Report report = HandlerKit.check(handler, scratch, handler.trial());

        assertThat(report.text()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(handler.world).as("it was really synced").containsKeys("a", "b", "c");
        assertThat(handler.items).as("and one item deleted").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void findsTheOneThingThatAHandlerBreaks(Rule rule) {
        SoundHandler handler = BROKEN.breaking(rule);
        Trial trial = rule == Rule.BLOCKS || rule == Rule.NOT_CONCURRENT
                ? handler.trial().withPatience(Duration.ofMillis(500))
                : handler.trial();

        Report report = HandlerKit.check(handler, scratch, trial);

        Set<Rule> expected = EnumSet.of(rule);
        expected.addAll(ALONG.getOrDefault(rule, Set.of()));
        assertThat(report.broken()).as("%s", report.text()).isEqualTo(expected);
        assertThat(report.isSound()).isEqualTo(rule.severity() == Severity.WARNING);
        assertThat(report.text()).contains(rule.severity() + " " + rule.id());
    }
}
