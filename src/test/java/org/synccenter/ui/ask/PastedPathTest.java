package org.synccenter.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedPathTest {
    @Test
    void whatPeoplePasteAroundAPathSaysNothing() {
        assertThat(PastedPath.of("  /home/mara/a b.txt \n/other")).isEqualTo("/home/mara/a b.txt");
        assertThat(PastedPath.of("'/home/mara/a b.txt'")).isEqualTo("/home/mara/a b.txt");
        assertThat(PastedPath.of("\"it's\"")).isEqualTo("it's");
        assertThat(PastedPath.of("file:///home/mara/a%20b.txt")).isEqualTo("/home/mara/a b.txt");
        assertThat(PastedPath.of("file:nonsense")).isEqualTo("file:nonsense");
        assertThat(PastedPath.of("~/x")).isEqualTo(System.getProperty("user.home") + "/x");
        assertThat(PastedPath.of("~x")).isEqualTo("~x");
        assertThat(PastedPath.of(" \n ")).isEmpty();
        assertThat(PastedPath.of("'")).isEqualTo("'");
    }
}
