package org.synccenter.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where the person is: the steps that lead there, each of which leads back. */
final class CrumbsView extends HBox {

    private final Runnable gone;

    /** @param gone called after a step was gone back */
    CrumbsView(Crumbs crumbs, Runnable gone) {
        this.gone = gone;
        setId("crumbs");
        getStyleClass().add("crumbs");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        crumbs.wayProperty().addListener((o, was, is) -> show(is));
        show(crumbs.wayProperty().get());
    }

    private void show(List<Crumb> way) {
        getChildren().clear();
        for (Crumb crumb : way) {
            if (!getChildren().isEmpty()) {
                Label between = new Label("\u203a");
                between.getStyleClass().add("crumb-between");
                between.setMinWidth(Region.USE_PREF_SIZE);
                getChildren().add(between);
            }
            getChildren().add(crumb.back() == null ? here(crumb) : link(crumb, crumb.back()));
        }
    }

    private static Label here(Crumb crumb) {
        Label here = new Label(crumb.text());
        here.setId("crumb-" + crumb.id());
        here.getStyleClass().add("crumb-here");
        here.setAccessibleText(ShellText.CRUMB_HERE.text(crumb.text()));
        shorten(here);
        return here;
    }

    private Hyperlink link(Crumb crumb, Runnable back) {
        Hyperlink link = new Hyperlink(crumb.text());
        link.setId("crumb-" + crumb.id());
        link.setAccessibleText(ShellText.CRUMB_BACK.text(crumb.text()));
        link.setOnAction(e -> {
            // No place counts as seen already: it would look like another one.
            link.setVisited(false);
            back.run();
            gone.run();
        });
        shorten(link);
        return link;
    }

    /** The names are of other people's making, and may be long. */
    private static void shorten(Labeled name) {
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMnemonicParsing(false);
    }
}
