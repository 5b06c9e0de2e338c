package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.PastAction;
import org.synccenter.api.PastProblem;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;
import org.synccenter.engine.HistoryExport.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryExportTest {
    private static final RunRecord RUN = new RunRecord(
            "r1",
            new ItemRef("folder", "docs"),
            StartReason.MANUAL,
            Instant.parse("2026-11-21T10:00:00Z"),
            null,
            Outcome.PROBLEMS,
            Counts.NONE,
            0,
            1,
            null);

    private static String export(Format format) throws IOException {
        StringWriter out = new StringWriter();
        HistoryExport.write(
                format,
                List.of(new PastProblem(RUN, new Problem("locked", null, "In use."))),
                List.of(
                        new PastAction(
                                RUN,
                                new SyncAction("new,\"x\"", "old", ActionKind.MOVE, Side.LEFT, "Moved.\nThere.", 0)),
                        new PastAction(
                                RUN, new SyncAction("=1+1", null, ActionKind.SET_METADATA, Side.RIGHT, "Time.", 7))),
                out);
        return out.toString();
    }

    @Test
    void csvIsReadByASpreadsheetAsWhatItIs() throws IOException {
        assertThat(export(Format.CSV))
                .isEqualTo("time,run,item,handler,action,side,path,from,bytes,reason\r\n"
                        + "2026-11-21T10:00:00Z,r1,docs,folder,problem,,locked,,,In use.\r\n"
                        + "2026-11-21T10:00:00Z,r1,docs,folder,move,left,\"new,\"\"x\"\"\",old,,\"Moved.\nThere.\"\r\n"
                        + "2026-11-21T10:00:00Z,r1,docs,folder,set-metadata,right,'=1+1,,7,Time.\r\n");
    }

    @Test
    void textHasOneLineForEachStepWhateverItsName() throws IOException {
        assertThat(export(Format.TEXT).lines().toList())
                .hasSize(3)
                .last()
                .asString()
                .isEqualTo("2026-11-21T10:00:00Z  r1  docs  folder  set-metadata  right  =1+1  7  Time.");
        assertThat(export(Format.TEXT)).contains("Moved.\\nThere.");
    }

    @Test
    void jsonHasTheSameNamesAndTrueValues() throws IOException {
        JsonNode found = new JsonMapper().readTree(export(Format.JSON)).get("found");
        assertThat(found).hasSize(3);
        assertThat(found.get(0).get("action").asString()).isEqualTo("problem");
        assertThat(found.get(0).get("side").isNull()).isTrue();
        assertThat(found.get(1).get("from").asString()).isEqualTo("old");
        assertThat(found.get(2).get("path").asString()).isEqualTo("=1+1");
        assertThat(found.get(2).get("from").isNull()).isTrue();
        assertThat(found.get(2).get("bytes").asLong()).isEqualTo(7);
    }
}
