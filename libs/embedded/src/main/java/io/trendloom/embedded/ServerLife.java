package io.trendloom.embedded;

import java.util.HashMap;
import java.util.Map;

/** How long a server's JVM lives. */
public enum ServerLife {
    /** Until it is stopped: it outlives a supervisor that was killed. */
    OWN,
    /** No longer than the process that started it, as tests want it. */
    OF_ITS_PARENT;

    private static final String PARENT = "TRENDLOOM_PARENT_PID";

    Map<String, String> environment(Map<String, String> other) {
        Map<String, String> all = new HashMap<>(other);
        if (this == OF_ITS_PARENT) {
            all.put(PARENT, Long.toString(ProcessHandle.current().pid()));
        }
        return all;
    }

    /** In the server: ends this JVM in an orderly way when its parent has gone. */
    static void follow() {
        String parent = System.getenv(PARENT);
        if (parent != null) {
            ProcessHandle.of(Long.parseLong(parent))
                    .ifPresentOrElse(handle -> handle.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
        }
    }
}
