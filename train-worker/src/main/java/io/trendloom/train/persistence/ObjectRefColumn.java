package io.trendloom.train.persistence;

import io.trendloom.contract.ObjectRef;
import jakarta.persistence.Converter;

/** An {@link ObjectRef} as JSON in a text column. */
@Converter
public final class ObjectRefColumn extends JsonColumn<ObjectRef> {
    public ObjectRefColumn() {
        super(ObjectRef.class);
    }
}
