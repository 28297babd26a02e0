package io.trendloom.launcher.demo;

/** How a row enters the system. */
enum Way {
    HTTP,
    AMQP;

    /** Half of the ids go each way, and the same id always the same. */
    static Way of(String id) {
        return (id.hashCode() & 1) == 0 ? HTTP : AMQP;
    }
}
