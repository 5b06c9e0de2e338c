package org.synccenter.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;

/** How the log is written; in code, because reading settings from a file costs a command a tenth of its start. */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogSettings extends ContextAwareBase implements Configurator {
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} - %replace(%msg){'[\\p{Cntrl}]', ' '}%n";
    private static final long LARGEST = 2 * FileSize.MB_COEFFICIENT;
    private static final int OLD_FILES = 3;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String file = System.getProperty(Logging.FILE);
        if (file == null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY; // a test, or somebody else's program
        }
        // Nothing may reach the terminal, the library's own complaints included.
        context.getStatusManager().add(new NopStatusListener());
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        // Tells about each connection, and in full about each that somebody else ends.
        context.getLogger("org.freedesktop.dbus").setLevel(Level.ERROR);
        if (!file.isEmpty()) {
            root.addAppender(appender(context, file));
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, String file) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();

        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("FILE");
        appender.setFile(file);
        appender.setEncoder(encoder);

        roll(context, appender, file);
        appender.start();
        return appender;
    }

    private static void roll(LoggerContext context, RollingFileAppender<ILoggingEvent> appender, String file) {
        // A percent sign in the name would be read as a pattern: such a log just grows.
        boolean plain = file.indexOf('%') < 0;
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(plain ? file + ".%i" : "%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLD_FILES);
        rolling.start();

        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(plain ? LARGEST : Long.MAX_VALUE));
        size.start();

        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(size);
    }
}
