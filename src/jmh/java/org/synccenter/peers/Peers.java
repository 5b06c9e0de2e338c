package org.synccenter.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The programs that are compared. Those that are not installed are left out. */
final class Peers {
    private Peers() {}

    static List<Peer> all(Path program) {
        return List.of(
                new CommandPeer(
                        "cp -a + sync",
                        EnumSet.of(Operation.FIRST_COPY),
                        Map.of(),
                        f -> List.of(
                                "sh", "-c", "cp -a \"$0/.\" \"$1/\" && sync -f \"$1\"", f.left() + "", f.right() + "")),
                new CommandPeer(
                        "find A B -printf",
                        EnumSet.of(Operation.NO_CHANGE),
                        Map.of(),
                        f -> List.of(
                                "sh",
                                "-c",
                                "find \"$0\" \"$1\" -printf '%s %T@ %i %p\\n' > /dev/null",
                                f.left() + "",
                                f.right() + "")),
                new CommandPeer(
                        "rsync",
                        Operation.ONE_WAY,
                        Map.of(),
                        f -> List.of(
                                "rsync", "-a", "--delete", "--exclude=.sync-center", f.left() + "/", f.right() + "/")),
                new CommandPeer("unison", EnumSet.allOf(Operation.class), Map.of(), Peers::unison),
                new CommandPeer(
                        "FreeFileSync",
                        EnumSet.allOf(Operation.class),
                        Map.of("DISPLAY", System.getenv().getOrDefault("DISPLAY", ":77")),
                        f -> List.of("FreeFileSync", freeFileSyncJob(f).toString())),
                new SyncCenterPeer(program, false),
                new SyncCenterPeer(program, true));
    }

    /** Whether its program is there. */
    static boolean isThere(Peer peer) throws IOException, InterruptedException {
        String program = peer.name().split("[ ,]", 2)[0];
        return peer instanceof SyncCenterPeer
                || new ProcessBuilder("sh", "-c", "command -v " + program + " > /dev/null")
                                .start()
                                .waitFor()
                        == 0;
    }

    private static List<String> unison(Peer.Folders f) {
        return List.of(
                "env",
                "UNISON=" + f.scratch().resolve("unison"),
                "unison",
                f.left().toString(),
                f.right().toString(),
                "-ui",
                "text",
                "-batch",
                "-auto",
                "-silent",
                "-times",
                "-confirmbigdel=false",
                "-log=false");
    }

    private static Path freeFileSyncJob(Peer.Folders f) throws IOException {
        return Files.writeString(f.scratch().resolve("job.ffs_batch"), """
            <?xml version="1.0" encoding="utf-8"?>
            <FreeFileSync XmlType="BATCH" XmlFormat="17">
                <Compare><Variant>TimeAndSize</Variant><Symlinks>Direct</Symlinks><IgnoreTimeShift/></Compare>
                <Synchronize><Variant>TwoWay</Variant><DetectMovedFiles>true</DetectMovedFiles>
                    <DeletionPolicy>Permanent</DeletionPolicy><VersioningFolder Style="Replace"/></Synchronize>
                <Filter><Include><Item>*</Item></Include><Exclude/><TimeSpan Type="None">0</TimeSpan>
                    <SizeMin Unit="None">0</SizeMin><SizeMax Unit="None">0</SizeMax></Filter>
                <FolderPairs><Pair><Left>%s</Left><Right>%s</Right></Pair></FolderPairs>
                <Errors Ignore="true" Retry="0" Delay="5"/>
                <PostSyncCommand Condition="Completion"/><LogFolder/><EmailNotification Condition="Always"/>
                <Batch><ProgressDialog Minimized="true" AutoClose="true"/><ErrorDialog>Cancel</ErrorDialog>
                    <PostSyncAction>None</PostSyncAction></Batch>
            </FreeFileSync>
            """.formatted(f.left(), f.right()));
    }
}
