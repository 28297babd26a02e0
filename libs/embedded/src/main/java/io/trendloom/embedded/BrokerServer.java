package io.trendloom.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.ConfiguredObject;
import org.apache.qpid.server.model.SystemConfig;

/** Main class of the broker's JVM; its arguments are the working folder and the configuration file. */
final class BrokerServer {
    /** Held here, for the logging framework would forget their levels: a line a connection says nothing. */
    private static final List<Logger> QUIET = Stream.of("qpid.message.connection", "qpid.message.channel")
            .map(Logger::getLogger)
            .toList();

    private BrokerServer() {}

    public static void main(String[] arguments) throws Exception {
        ServerLife.follow();
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        Path home = Path.of(arguments[0]);
        System.setProperty(SystemConfig.QPID_WORK_DIR, home.toString());
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(ConfiguredObject.TYPE, "Memory");
        attributes.put(
                SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                Path.of(arguments[1]).toUri().toString());
        attributes.put(SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT, false);
        SystemLauncher launcher = new SystemLauncher();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::shutdown, "stop"));
        launcher.startup(attributes);
    }
}
