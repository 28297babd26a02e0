package io.trendloom.forecasting.network;

/** A fitted network that answers batches of windows; not bound to an engine. Close it to free native memory. */
public interface DemandNetwork extends AutoCloseable {
    NetworkShape shape();

    NetworkOutputs score(NetworkInputs inputs);

    @Override
    void close();
}
