package io.trendloom.ingest.reading;

import io.trendloom.contract.ObjectRef;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.MappingChoice;

/**
 * A raw object and what its rows mean.
 *
 * @param format of the object
 * @param mapping as its senders asked for it
 */
public record RawObject(ObjectRef ref, RowFormat format, MappingChoice mapping) {}
