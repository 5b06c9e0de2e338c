package org.synccenter.ui.conflicts;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.compare.Comparison;
import org.synccenter.compare.ImageHead;
import org.synccenter.ui.text.UiText;

/** Two pictures side by side, read by the toolkit in the background and no larger than they are shown. */
final class ImagesView extends HBox {
    private static final int LARGEST = 900;

    ImagesView(Comparison.Images images, @Nullable Path left, @Nullable Path right) {
        super(12);
        setId("images");
        getStyleClass().add("images");
        getChildren()
                .setAll(
                        side(UiText.COLUMN_LEFT, images.left(), left),
                        side(UiText.COLUMN_RIGHT, images.right(), right));
    }

    private static Node side(UiText name, @Nullable ImageHead head, @Nullable Path file) {
        Label size = new Label(
                head == null
                        ? ConflictText.PICTURE_NONE.text()
                        : ConflictText.PICTURE.text(head.format(), head.width(), head.height()));
        size.getStyleClass().add("quiet");
        VBox side = new VBox(6);
        side.setAlignment(Pos.TOP_CENTER);
        side.setMinWidth(0);
        side.setPrefWidth(10);
        HBox.setHgrow(side, Priority.ALWAYS);
        if (head != null && file != null && head.isShowable()) {
            side.getChildren().add(picture(name, size, head, file));
        } else if (head != null) {
            size.setText(size.getText() + ". " + ConflictText.PICTURE_TOO_LARGE.text());
            size.setWrapText(true);
        }
        side.getChildren().add(size);
        return side;
    }

    private static Node picture(UiText name, Label size, ImageHead head, Path file) {
        Image image = new Image(
                file.toUri().toString(),
                Math.min(LARGEST, head.width()),
                Math.min(LARGEST, head.height()),
                true,
                true,
                true);
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setAccessibleText(name.text() + ", " + size.getText());
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("picture");
        frame.setMinSize(0, 0);
        frame.setPrefSize(10, 10);
        VBox.setVgrow(frame, Priority.ALWAYS);
        // As large as there is room, and never larger than it is.
        view.fitWidthProperty()
                .bind(frame.widthProperty().subtract(16).map(w -> Math.clamp(w.doubleValue(), 1, head.width())));
        view.fitHeightProperty()
                .bind(frame.heightProperty().subtract(16).map(h -> Math.clamp(h.doubleValue(), 1, head.height())));
        image.errorProperty().addListener((o, was, is) -> {
            if (is) {
                frame.getChildren().setAll(new Label(ConflictText.PICTURE_NONE.text()));
            }
        });
        return frame;
    }
}
