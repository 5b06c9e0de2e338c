package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.contract.Proves;
import org.synccenter.engine.MemoryHandler;

/** How handlers and items stand in the window: where, under which words, and whether at all. */
class HandlersInWindowTest extends WindowFixture {
    private final MemoryHandler mail = new MemoryHandler("mail", "inbox", "sent");
    private final MemoryHandler phone = new MemoryHandler("phone", "music");

    private static HandlerInfo info(HandlerType type, String label, String comment, StateAnswer active) {
        return new HandlerInfo(type, label, comment, null, active, StateAnswer.KEPT_BY_CENTER, StateAnswer.YES);
    }

    @Test
    @Proves({"ISyncMgrHandlerInfo.GetType", "ISyncMgrHandler.GetName"})
    void aHandlerStandsUnderTheHeadingOfItsType() throws Exception {
        phone.info = HandlerInfo.of(HandlerType.DEVICE, "");
        open(mail, phone);
        await(() -> rail().contains("Memory phone"));

        assertThat(look("Memory mail").group()).isEqualTo("PROGRAMS");
        assertThat(look("Memory phone").group()).isEqualTo("DEVICES");
        for (var one : Map.of(
                        HandlerType.FOLDER, "FOLDERS",
                        HandlerType.COMPUTER, "COMPUTERS",
                        HandlerType.SERVICE, "WEB SERVICES",
                        HandlerType.UNSPECIFIED, "OTHER")
                .entrySet()) {
            phone.info = HandlerInfo.of(one.getKey(), "");
            update("phone");
            await(() -> look("Memory phone").group().equals(one.getValue()));
        }
    }

    @Test
    @Proves({"ISyncMgrHandlerInfo.GetTypeLabel", "ISyncMgrSyncItemInfo.GetTypeLabel"})
    void whatKindOfThingItIsStandsBesideItsName() throws Exception {
        phone.info = info(HandlerType.DEVICE, "Pocket 7", "", StateAnswer.YES);
        phone.itemInfos.put("music", ItemInfo.of("Play list", "on the card"));
        open(phone);

        robot.awaitText("Pocket 7");
        robot.awaitText("Play list");
        robot.awaitText("on the card");
    }

    @Test
    @Proves({"ISyncMgrHandlerInfo.GetComment", "ISyncMgrSyncCallback.SetHandlerProgressText"})
    void theCommentStandsWhereTheProgressTextStandsWhileItSyncs() throws Exception {
        mail.info = info(HandlerType.SERVICE, "", "mara@example.org", StateAnswer.YES);
        open(mail);
        await(() -> look("Memory mail").status().equals("mara@example.org"));
        assertThat(robot.text("handler-status")).isEqualTo("mara@example.org");

        keepSyncing(mail, "inbox", "Fetching 12 letters");

        await(() -> look("Memory mail").status().equals("Fetching 12 letters"));
        Awaitility.await().until(() -> robot.text("handler-status").equals("Fetching 12 letters"));
    }

    @Test
    @Proves("ISyncMgrSyncItemInfo.GetComment")
    void theCommentOfAnItemStandsUnderItsName() throws Exception {
        mail.itemInfos.put("inbox", ItemInfo.of("", "3 folders"));
        open(mail);
        robot.awaitText("3 folders");
    }

    @Test
    @Proves({"ISyncMgrHandlerInfo.GetLastSyncTime", "ISyncMgrSyncItemInfo.GetLastSyncTime"})
    void whenTheHandlerKnowsItsLastSyncThatIsShown() throws Exception {
        Instant hourAgo = Instant.now().minus(65, ChronoUnit.MINUTES);
        mail.info = new HandlerInfo(
                HandlerType.SERVICE, "", "", hourAgo, StateAnswer.YES, StateAnswer.YES, StateAnswer.YES);
        mail.itemInfos.put(
                "inbox",
                new ItemInfo("", "", Instant.now().minus(5, ChronoUnit.MINUTES), StateAnswer.YES, StateAnswer.YES));
        open(mail);

        robot.awaitText("5 min ago");
        Awaitility.await().until(() -> robot.text("handler-status").startsWith("Last sync"));
    }

    @Test
    @Proves("ISyncMgrControl.ActivateHandler")
    void aHandlerThatIsNotSetUpStandsOnThePageForThatAndNowhereElse() throws Exception {
        phone.info = info(HandlerType.DEVICE, "Pocket 7", "", StateAnswer.KEPT_BY_CENTER);
        open(mail, phone);
        center.activateHandler("phone", false, null, Set.of())
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        await(() -> !rail().contains("Memory phone"));
        assertThat(look("Set up").status()).isEqualTo("1 to set up");

        go("Set up");
        robot.awaitText("Pocket 7");
        robot.click("task-activate-phone");

        await(() -> rail().contains("Memory phone"));
        assertThat(phone.log).contains("activate true");
        robot.awaitText("Everything is set up that can be");
        robot.click("task-deactivate-phone");
        await(() -> !rail().contains("Memory phone"));
        assertThat(phone.log).contains("activate false");
    }

    @Test
    void aHandlerThatCannotBeLoadedIsARowWithItsReason() throws Exception {
        open(mail, new SyncHandlerProvider() {
            @Override
            public List<String> handlerIds() {
                return List.of("odd");
            }

            @Override
            public SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
                throw SyncException.unavailable("Its jar is damaged.", null);
            }
        });
        await(() -> rail().size() > 4);
        go(rail().stream().filter(n -> n.contains("odd")).findFirst().orElseThrow());
        robot.awaitText("Its jar is damaged.");
        go("Set up");
        robot.awaitText("CANNOT BE LOADED");
    }

    @Test
    @Proves({"ISyncMgrHandler.GetPolicies", "ISyncMgrSyncItem.GetPolicies"})
    void whatIsHiddenIsListedOnlyWhenAskedFor() throws Exception {
        phone.policies.add(HandlerPolicy.HIDDEN_BY_DEFAULT);
        mail.itemPolicies.put("sent", Set.of(ItemPolicy.HIDDEN_BY_DEFAULT));
        open(mail, phone);
        robot.awaitRows("items", 1);
        assertThat(rail()).contains("Memory mail").doesNotContain("Memory phone");

        fireMenu("show-hidden");
        robot.awaitRows("items", 2);
        assertThat(rail()).contains("Memory phone");

        // Listed again for good by the person, and not hidden anew by reading it again.
        robot.select("items", 1);
        robot.rightClickRow("items", 1);
        assertThat(robot.menuItems()).contains("Show again");
        robot.clickMenu("Show again");
        Awaitility.await().until(() -> !item("mail", "sent").hidden());
        update("mail");
        fireMenu("show-hidden");
        await(() -> !rail().contains("Memory phone"));
        assertThat(robot.rows("items")).isEqualTo(2);
    }

    @Test
    void anItemThatSomebodyHidesLeavesTheList() throws Exception {
        open(mail);
        robot.awaitRows("items", 2);
        robot.select("items", 0);
        robot.rightClickRow("items", 0);
        robot.clickMenu("Hide");

        robot.awaitRows("items", 1);
        assertThat(item("mail", "inbox").hidden()).isTrue();
    }

    @Test
    void namesAreShownAsTheyAreAndNeverAsCommands() throws Exception {
        mail.name = "A_B <b>&amp;\nC";
        mail.itemNames.put("inbox", "In_box\u202e");
        open(mail);

        await(() -> rail().contains("A_B <b>&amp;\\nC"));
        robot.awaitText("In_box\\u202e");
        assertThat(List.copyOf(rail())).doesNotContain("AB");
    }
}
