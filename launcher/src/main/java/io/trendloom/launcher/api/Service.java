package io.trendloom.launcher.api;

/** The workers that commands talk to. */
public enum Service {
    INGEST("ingest-service", 8081),
    TRAIN("train-worker", 8083),
    FORECAST("forecast-worker", 8080);

    private final String text;
    private final int port;

    Service(String text, int port) {
        this.text = text;
        this.port = port;
    }

    /** The worker's name. */
    public String text() {
        return text;
    }

    int port() {
        return port;
    }

    /** The environment variable that names it elsewhere. */
    String variable() {
        return "TRENDLOOM_" + name() + "_URL";
    }
}
