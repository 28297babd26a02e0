package io.trendloom.embedded;

/** A question to a running part, answered within a few seconds. */
@FunctionalInterface
public interface Health {
    boolean isGood();
}
