package io.trendloom.launcher.api;

import java.net.URI;
import java.util.Locale;

/** The workers that commands talk to. */
public enum Service {
    INGEST("ingest-service", 8081),
    EMBED("embed-worker", 8082),
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

    /** What the names of its queues begin with. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The worker's HTTP interface on this machine. */
    public JsonApi on(int portOffset) {
        return new JsonApi(text, address(portOffset));
    }

    URI address(int portOffset) {
        return URI.create("http://127.0.0.1:" + (port + portOffset));
    }

    /** The environment variable that names it elsewhere. */
    String variable() {
        return "TRENDLOOM_" + name() + "_URL";
    }
}
