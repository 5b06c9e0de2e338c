package org.synccenter.tray;

import java.awt.AWTError;
import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.beans.PropertyChangeListener;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tray of Windows, macOS and old X desktops. Loading this class loads AWT, so that is done only where nothing else will do. */
final class AwtTrayHost implements TrayHost {
    private static final Logger LOG = LoggerFactory.getLogger(AwtTrayHost.class);

    /** The property of the desktop's tray that says whether it is there. */
    private static final String TRAY = "systemTray";

    private final TrayHost.Listener listener;
    private final SystemTray tray;
    private final TrayIcon icon;
    private final int size;
    private final PropertyChangeListener change = e -> comesOrGoes(e.getNewValue() != null);
    private List<TrayEntry> menu = List.of();
    private List<Pixmap> pictures = List.of();

    private AwtTrayHost(TrayHost.Listener listener, SystemTray tray) throws AWTException {
        this.listener = listener;
        this.tray = tray;
        this.size = tray.getTrayIconSize().width;
        this.icon = new TrayIcon(new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB));
        icon.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getButton() == MouseEvent.BUTTON1) {
                    listener.clicked();
                }
            }
        });
        tray.add(icon);
        tray.addPropertyChangeListener(TRAY, change);
    }

    /** The desktop's tray has gone, and the icon with it, or is there again. */
    private void comesOrGoes(boolean there) {
        boolean shown = there;
        if (there && !List.of(tray.getTrayIcons()).contains(icon)) {
            try {
                tray.add(icon);
            } catch (AWTException e) {
                LOG.debug("the tray takes no icon", e);
                shown = false;
            }
        }
        listener.shown(shown);
    }

    /** Shows an icon where there is such a tray; the listener hears of it. */
    static Optional<TrayHost> open(TrayHost.Listener listener) {
        try {
            if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
                return Optional.empty();
            }
            TrayHost host = new AwtTrayHost(listener, SystemTray.getSystemTray());
            listener.shown(true);
            return Optional.of(host);
        } catch (AWTException | AWTError | LinkageError | RuntimeException e) {
            LOG.debug("no tray by AWT", e);
            return Optional.empty();
        }
    }

    @Override
    public void show(TrayLook look, List<Pixmap> pixels) {
        if (!pixels.equals(pictures)) {
            pictures = pixels;
            best(pixels).ifPresent(icon::setImage);
        }
        icon.setToolTip(look.title() + ": " + look.text());
        if (!look.menu().equals(menu)) {
            menu = look.menu();
            List<TrayEntry> entries = menu;
            EventQueue.invokeLater(() -> icon.setPopupMenu(menu(entries)));
        }
    }

    /** The picture of the tray's own size where there is one, else the next larger one made smaller. */
    private Optional<Image> best(List<Pixmap> pixels) {
        return pixels.stream()
                .filter(p -> p.size() >= size)
                .min(Comparator.comparingInt(Pixmap::size))
                .or(() -> pixels.stream().max(Comparator.comparingInt(Pixmap::size)))
                .map(this::image);
    }

    private Image image(Pixmap pixels) {
        BufferedImage image = new BufferedImage(pixels.size(), pixels.size(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, pixels.size(), pixels.size(), pixels.argb(), 0, pixels.size());
        return pixels.size() == size ? image : image.getScaledInstance(size, size, Image.SCALE_SMOOTH);
    }

    private PopupMenu menu(List<TrayEntry> entries) {
        PopupMenu popup = new PopupMenu();
        for (TrayEntry entry : entries) {
            if (entry.isSeparator()) {
                popup.addSeparator();
            } else {
                MenuItem item = new MenuItem(entry.label());
                item.setEnabled(entry.command() != null);
                item.addActionListener(e -> listener.chosen(entry.id()));
                popup.add(item);
            }
        }
        return popup;
    }

    @Override
    public void close() {
        tray.removePropertyChangeListener(TRAY, change);
        tray.remove(icon);
    }
}
