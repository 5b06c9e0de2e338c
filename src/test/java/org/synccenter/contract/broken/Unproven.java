package org.synccenter.contract.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.synccenter.contract.Proves;

/** What a tagged method must not be. */
public class Unproven {

    @Proves("A.a")
    void noTest() {
        check();
    }

    @Test
    @Proves("A.a")
    private void hidden() {
        check();
    }

    @Test
    @Disabled
    @Proves("A.a")
    void disabled() {
        check();
    }

    @Test
    @EnabledOnOs(OS.AIX)
    @Proves("A.a")
    void conditional() {
        check();
    }

    @Test
    @Proves("A.a")
    void assuming() {
        Runnable later = Unproven::assume;
        later.run();
        check();
    }

    @Test
    @Proves("A.a")
    void silent() {
        assertThat(new Object());
    }

    private static void assume() {
        assumeTrue(true);
    }

    private static void check() {
        assertThat(new Object()).isNotNull();
    }

    /** Its tests are switched off as a whole. */
    @Disabled
    public static class Nested {

        @Test
        @Proves("A.a")
        void inside() {
            check();
        }
    }
}
