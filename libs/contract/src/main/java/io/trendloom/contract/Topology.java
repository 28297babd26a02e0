package io.trendloom.contract;

import java.util.List;

/** Exchanges, queues and bindings of the whole system; every worker declares all of it at start-up. */
public final class Topology {
    /** Topic exchange for the shop's own systems. */
    public static final String INBOUND = "trendloom.inbound";

    /** Topic exchange between the workers. */
    public static final String EVENTS = "trendloom.events";

    /** What is appended to a queue's name to name its dead-letter queue. */
    public static final String DEAD_LETTER_SUFFIX = ".dlq";

    public static final String INGEST_INBOUND = "ingest.inbound";
    public static final String EMBED_BATCH_STORED = "embed.batch-stored";
    public static final String TRAIN_TEXT_VECTORS_STORED = "train.text-vectors-stored";
    public static final String TRAIN_MODEL = "train.train-model";
    public static final String TRAIN_DAY_CLOSED = "train.day-closed";
    public static final String TRAIN_DRIFT_DETECTED = "train.drift-detected";
    public static final String FORECAST_BATCH_STORED = "forecast.batch-stored";
    public static final String FORECAST_TEXT_VECTORS_STORED = "forecast.text-vectors-stored";
    public static final String FORECAST_DAY_CLOSED = "forecast.day-closed";
    public static final String FORECAST_GENERATION_SWAPPED = "forecast.generation-swapped";
    public static final String FORECAST_MODEL_PROMOTED = "forecast.model-promoted";
    public static final String FORECAST_REQUESTED = "forecast.forecast-requested";

    private static final List<Queue> QUEUES = List.of(
            new Queue(INGEST_INBOUND, INBOUND, "#"),
            new Queue(EMBED_BATCH_STORED, EVENTS, "BatchStored"),
            new Queue(TRAIN_TEXT_VECTORS_STORED, EVENTS, "TextVectorsStored"),
            new Queue(TRAIN_MODEL, EVENTS, "TrainModel"),
            new Queue(TRAIN_DAY_CLOSED, EVENTS, "DayClosed"),
            new Queue(TRAIN_DRIFT_DETECTED, EVENTS, "DriftDetected"),
            new Queue(FORECAST_BATCH_STORED, EVENTS, "BatchStored"),
            new Queue(FORECAST_TEXT_VECTORS_STORED, EVENTS, "TextVectorsStored"),
            new Queue(FORECAST_DAY_CLOSED, EVENTS, "DayClosed"),
            new Queue(FORECAST_GENERATION_SWAPPED, EVENTS, "GenerationSwapped"),
            new Queue(FORECAST_MODEL_PROMOTED, EVENTS, "ModelPromoted"),
            new Queue(FORECAST_REQUESTED, EVENTS, "ForecastRequested"));

    private Topology() {}

    /** All consumers' queues; each has a dead-letter queue beside it. */
    public static List<Queue> queues() {
        return QUEUES;
    }

    /**
     * The queues that one worker reads.
     *
     * @param worker what its queues' names begin with, say {@code forecast}
     */
    public static List<Queue> queuesOf(String worker) {
        return QUEUES.stream()
                .filter(queue -> queue.name().startsWith(worker + "."))
                .toList();
    }

    /** Whether a queue takes messages with this routing key; a fact that no worker awaits has none. */
    public static boolean isAwaited(String exchange, String routingKey) {
        return QUEUES.stream()
                .anyMatch(queue -> queue.exchange().equals(exchange)
                        && (queue.bindingKey().equals("#") || queue.bindingKey().equals(routingKey)));
    }

    /**
     * A consumer's durable queue. Between the workers a message's routing key is its type.
     *
     * @param name queue
     * @param exchange topic exchange that it is bound to
     * @param bindingKey pattern of the routing keys that it takes
     */
    public record Queue(String name, String exchange, String bindingKey) {
        public String deadLetters() {
            return name + DEAD_LETTER_SUFFIX;
        }
    }
}
