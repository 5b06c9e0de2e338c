package org.synccenter.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.synccenter.engine.schedule.Schedule;

/**
 * What a file says, in our words. Nothing of it has been done.
 *
 * @param remarks about the file as a whole
 * @param schedules name items by their ids in the file
 * @param settings of the program's own faces
 */
public record ImportFile(
        Path file,
        Program program,
        List<ImportItem> items,
        List<Remark> remarks,
        List<Schedule> schedules,
        Map<String, String> settings) {
    public ImportFile {
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
        schedules = List.copyOf(schedules);
        settings = Map.copyOf(settings);
    }

    static ImportFile of(Path file, Program program, List<ImportItem> items, List<Remark> remarks) {
        return new ImportFile(file, program, items, remarks, List.of(), Map.of());
    }
}
