package org.synccenter.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FillColumnsTest {
    private Stage stage;

    @Start
    void start(Stage anyStage) {
        stage = anyStage;
    }

    @Test
    void aTitleThatIsWiderThanItsColumnDoesNotPushTheLastOneOutOfSight() {
        double tooWide = onUi(() -> {
            TableView<String> table = new TableView<>();
            table.getColumns()
                    .setAll(List.of(
                            column("Path", 200), column("A title that needs more room", 20), column("Size", 20)));
            FillColumns.install(table, 0);
            stage.setScene(new Scene(table, 600, 200));
            stage.show();
            table.layout();
            return table.getColumns().stream()
                            .mapToDouble(TableColumn::getWidth)
                            .sum()
                    - table.getWidth();
        });

        assertThat(tooWide).isBetween(-4.0, 0.0);
    }

    private static TableColumn<String, String> column(String title, double width) {
        TableColumn<String, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        return column;
    }
}
