package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Cookie;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.InvokeFlag;
import org.synccenter.api.Owner;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.api.UiOperation;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.contract.Proves;
import org.synccenter.engine.MemoryHandler;

/** Windows of handlers, and of the engine on behalf of others, over the one real window. */
class HandlerWindowsTest extends WindowFixture {
    private final MemoryHandler mail = new MemoryHandler("mail", "inbox", "sent");
    private final MemoryHandler phone = new MemoryHandler("phone", "music");
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Thread> ranOn = new AtomicReference<>();

    /** A dialog with one question; OK gives true. */
    static Dialog<Boolean> question(String text) {
        Dialog<Boolean> dialog = new Dialog<>();
        dialog.getDialogPane().setContent(new Label(text));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(ButtonType.OK).setId("question-ok");
        dialog.getDialogPane().lookupButton(ButtonType.CANCEL).setId("question-cancel");
        dialog.setResultConverter(b -> b == ButtonType.OK ? Boolean.TRUE : null);
        return dialog;
    }

    private HandlerUi asking(String handler) {
        return (kind, itemId) -> Optional.of(new UiOperation() {
            @Override
            public boolean run(@Nullable Owner owner) {
                log.add("run " + handler + " " + kind);
                ranOn.set(Thread.currentThread());
                boolean yes = OwnerWindow.of(owner)
                        .flatMap(w -> w.ask(handler + " " + kind, () -> question("May " + handler + " go on?")))
                        .isPresent();
                log.add("answer " + yes);
                return yes;
            }
        });
    }

    private void openAsking(HandlerCapability... capabilities) throws Exception {
        for (MemoryHandler one : List.of(mail, phone)) {
            one.capabilities.addAll(List.of(capabilities));
            one.objects.put(HandlerUi.class, () -> asking(one.id()));
        }
        open(mail, phone);
        robot.awaitRows("items", 2);
    }

    @Test
    @Proves("ISyncMgrUIOperation.Run")
    void theSameActionTwiceIsOneWindowWhichIsRaised() throws Exception {
        openAsking(HandlerCapability.CAN_BROWSE_CONTENT);
        selectNothing();
        fireMenu("task-browse");
        robot.awaitText("May mail go on?");
        fireMenu("task-browse");
        // The second one is answered with the first, not opened after it.
        robot.click("question-ok");
        await(() -> robot.dialogsOver(stage) == 0 && log.contains("answer true"));

        assertThat(log).containsExactly("run mail BROWSE", "answer true");
        assertThat(ranOn.get()).isNotNull().matches(t -> !t.getName().contains("JavaFX"));
    }

    @Test
    @Proves("ISyncMgrUIOperation.Run")
    void whatThePersonDeclinesIsNotCarriedOut() throws Exception {
        openAsking(HandlerCapability.QUERY_BEFORE_DISABLE);
        selectNothing();
        fireMenu("task-disable");
        robot.click("question-cancel");
        await(() -> log.contains("answer false"));
        assertThat(handler("mail").enabled()).isTrue();
        assertThat(mail.log).noneMatch(l -> l.startsWith("enable"));

        fireMenu("task-disable");
        robot.click("question-ok");
        await(() -> !handler("mail").enabled());
    }

    @Test
    void aWindowThatCannotBeShownIsASentenceAndTheActionIsNotCarriedOut() throws Exception {
        mail.capabilities.add(HandlerCapability.QUERY_BEFORE_DISABLE);
        mail.objects.put(HandlerUi.class, () -> (HandlerUi) (kind, itemId) -> Optional.of(owner -> {
            throw SyncException.unavailable("The server cannot be asked now.", null);
        }));
        open(mail);
        robot.awaitRows("items", 2);
        selectNothing();
        fireMenu("task-disable");

        robot.awaitText("The server cannot be asked now.");
        assertThat(handler("mail").enabled()).isTrue();
    }

    @Test
    void twoHandlersNeverShowTwoWindows() throws Exception {
        openAsking(HandlerCapability.CAN_BROWSE_CONTENT);
        selectNothing();
        fireMenu("task-browse");
        robot.awaitText("May mail go on?");
        go("Memory phone");
        robot.awaitRows("items", 1);
        selectNothing();
        await(() -> inMenu("task-browse").equals("offered"));
        fireMenu("task-browse");
        await(() -> log.contains("run phone BROWSE"));
        assertThat(robot.dialogsOver(stage)).isEqualTo(1);
        robot.click("question-ok");

        robot.awaitText("May phone go on?");
        robot.click("question-ok");
        await(() -> robot.dialogsOver(stage) == 0);
    }

    @Test
    void aWindowThatIsClosedMeanwhileIsAsIfThereWereNone() throws Exception {
        openAsking(HandlerCapability.QUERY_BEFORE_DISABLE);
        selectNothing();
        fireMenu("task-disable");
        robot.awaitText("May mail go on?");

        doOnUi(stage::hide);

        await(() -> log.contains("answer false"));
        assertThat(handler("mail").enabled()).isTrue();
    }

    @Test
    @Proves("ISyncMgrSynchronizeInvoke.UpdateItems")
    void withoutTheStartFlagThePersonChoosesTheItemsFirst() throws Exception {
        open(mail);
        Cookie cookie = Cookie.of("private".getBytes(StandardCharsets.UTF_8));
        var done = center.invoke().updateItems(Set.of(), "mail", cookie).toCompletableFuture();
        robot.node("choose-start", Node.class);
        assertThat(mail.calls).isEmpty();
        robot.click("choose-sent");
        robot.click("choose-start");

        done.get(10, TimeUnit.SECONDS);
        assertThat(mail.calls).singleElement().satisfies(call -> {
            assertThat(call.items()).containsExactly("inbox");
            assertThat(call.reason()).isEqualTo(StartReason.INVOKE);
            assertThat(call.context()).isEqualTo(cookie);
        });
        var declined = center.invoke().updateItems(Set.of(), "mail", cookie).toCompletableFuture();
        robot.click("choose-cancel");
        await(declined::isCompletedExceptionally);
        assertThat(mail.calls).hasSize(1);
    }

    @Test
    @Proves("ISyncMgrSynchronizeInvoke.UpdateItems")
    void aMinimizedRequestWaitsAsAnIcon() throws Exception {
        open(mail);
        doOnUi(() -> stage.setIconified(true));
        var unused = center.invoke().updateItems(Set.of(InvokeFlag.MINIMIZED), "mail", Cookie.of(new byte[0]));
        org.awaitility.Awaitility.await().during(200, TimeUnit.MILLISECONDS).until(() -> robot.dialogsOver(stage) == 0);
        doOnUi(() -> stage.setIconified(false));

        robot.click("choose-cancel");
    }

    @Test
    @Proves("ISyncMgrSyncCallback.ReportManualSync")
    void aSyncStartedOutsideIsToldOnce() throws Exception {
        mail.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.manualSync();
                session.manualSync();
                for (String item : context.items()) {
                    session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null));
                }
            }
        };
        open(mail);
        center.start(SyncRequest.ofHandler("mail"))
                .result()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        robot.awaitText("Memory mail");
        await(() -> stage.getScene().getRoot().lookupAll(".message-bar.tone-neutral").stream()
                        .filter(Node::isVisible)
                        .count()
                == 1);
        robot.click("close-message");
        await(() -> stage.getScene()
                .getRoot()
                .lookupAll(".message-bar.tone-neutral")
                .isEmpty());
    }
}
