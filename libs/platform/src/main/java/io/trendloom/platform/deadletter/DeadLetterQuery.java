package io.trendloom.platform.deadletter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are asked for.
 *
 * @param after those that came after the one of this id; null: from the first
 * @param queue those of this queue; null: of all
 */
record DeadLetterQuery(@Nullable UUID after, @Nullable String queue, DeadLetterState state) {}
