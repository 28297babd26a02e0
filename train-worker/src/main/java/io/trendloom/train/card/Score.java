package io.trendloom.train.card;

import com.fasterxml.jackson.databind.JsonNode;

/** A score that a card shows. */
enum Score {
    WQL("WQL", "/wql", -1),
    WQL30("WQL30", "/wql30", -1),
    WAPE30("WAPE30", "/wape30", -1),
    MASE("MASE", "/mase", -1),
    BIAS("bias", "/bias", 0),
    COVERAGE80("coverage of days", "/coverage80", 0),
    COVERAGE80_TOTAL("coverage of totals", "/coverage80Total", 0),
    MACRO_F1("trend macro-F1", "/trend/macroF1", 1),
    LOG_LOSS("trend log-loss", "/trend/logLoss", -1),
    ECE("trend ECE", "/trend/ece", 0);

    private final String title;
    private final String pointer;
    private final int direction;

    /** @param direction 1: more is better, −1: less is, 0: neither is compared */
    Score(String title, String pointer, int direction) {
        this.title = title;
        this.pointer = pointer;
        this.direction = direction;
    }

    String title() {
        return title;
    }

    JsonNode of(JsonNode scores) {
        return scores.at(pointer);
    }

    /** Whether one model's score is better than another's. */
    boolean isBetter(JsonNode one, JsonNode other) {
        return direction * (of(one).asDouble() - of(other).asDouble()) > 0;
    }
}
