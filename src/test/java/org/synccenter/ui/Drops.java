package org.synccenter.ui;

import java.io.File;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Drops things on a node as a file manager or a text editor would: the headless platform cannot drag. On the UI thread. */
public final class Drops {
    private static final String CLIPBOARD = "com.sun.javafx.tk.TKClipboard";
    private static final Method MAKER = maker();

    private Drops() {}

    /** @return whether it was taken */
    public static boolean drop(Node on, File... files) {
        return drop(on, board(DataFormat.FILES, List.of(files)));
    }

    /** @return whether it was taken */
    public static boolean drop(Node on, String text) {
        return drop(on, board(DataFormat.PLAIN_TEXT, text));
    }

    private static boolean drop(Node on, Dragboard board) {
        DragEvent over = event(DragEvent.DRAG_OVER, board);
        Event.fireEvent(on, over);
        if (!over.isAccepted()) {
            return false;
        }
        DragEvent dropped = event(DragEvent.DRAG_DROPPED, board);
        Event.fireEvent(on, dropped);
        return dropped.isDropCompleted();
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard board) {
        return new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, null, null);
    }

    private static Dragboard board(DataFormat format, Object content) {
        try {
            Class<?> peer = Class.forName(CLIPBOARD);
            Object made = Proxy.newProxyInstance(
                    peer.getClassLoader(),
                    new Class<?>[] {peer},
                    (proxy, method, args) -> answer(method, args == null ? new Object[0] : args, format, content));
            return (Dragboard) MAKER.invoke(null, made);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The toolkit makes dragboards for itself alone: this is a class beside those of its own that are open to tests. */
    private static Method maker() {
        ClassDesc board = Dragboard.class.describeConstable().orElseThrow();
        ClassDesc peer = ClassDesc.of(CLIPBOARD);
        byte[] bytes = ClassFile.of()
                .build(
                        ClassDesc.of("com.sun.javafx.application.Boards"),
                        it -> it.withMethodBody(
                                "make",
                                MethodTypeDesc.of(board, ConstantDescs.CD_Object),
                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                code -> code.aload(0)
                                        .checkcast(peer)
                                        .invokestatic(
                                                ClassDesc.of("com.sun.javafx.scene.input.DragboardHelper"),
                                                "createDragboard",
                                                MethodTypeDesc.of(board, peer))
                                        .areturn()));
        try {
            Class<?> open = Class.forName("com.sun.javafx.application.PlatformImpl");
            Class<?> boards =
                    MethodHandles.privateLookupIn(open, MethodHandles.lookup()).defineClass(bytes);
            Method make = boards.getDeclaredMethod("make", Object.class);
            make.setAccessible(true);
            return make;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object answer(Method method, Object[] args, DataFormat format, Object content) {
        boolean asked = Arrays.asList(args).contains(format);
        return switch (method.getName()) {
            case "getContentTypes" -> Set.of(format);
            case "getTransferModes" -> EnumSet.allOf(TransferMode.class);
            case "hasContent" -> asked;
            case "getContent" -> asked ? content : null;
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }
}
