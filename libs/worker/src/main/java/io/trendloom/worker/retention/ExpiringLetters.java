package io.trendloom.worker.retention;

import jakarta.inject.Singleton;

/** Dead letters, replayed or waiting. */
@Singleton
class ExpiringLetters extends ExpiringRows {
    ExpiringLetters(RetentionConfig config) {
        super("dead-letters", config.deadLetters(), "delete from dead_letter where last_time < ?");
    }
}
