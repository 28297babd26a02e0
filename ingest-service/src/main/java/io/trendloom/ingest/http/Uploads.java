package io.trendloom.ingest.http;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.config.DoorConfig;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.ColumnNames;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.Mappings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Opens the bodies of requests. */
@ApplicationScoped
class Uploads {
    private final Shop shop;
    private final Limits limits;

    Uploads(Shop shop, DoorConfig config) {
        this.shop = shop;
        this.limits = new Limits(Math.toIntExact(config.rowBytes().asLongValue()));
    }

    /** Opens a body whose rows can be read; anything else is a problem. */
    Upload open(Kind kind, InputStream body, RowFormat format, UploadQuery query, @Nullable String traceparent)
            throws IOException {
        Mapping mapping = Mappings.of(query.mapping(), kind);
        if (query.columns() != null) {
            mapping = mapping.with(ColumnNames.parse(query.columns()));
        }
        Preparation preparation = new Preparation(mapping, shop, limits);
        return new Upload(kind, format, preparation, preparation.open(body, format), traceparent);
    }

    /**
     * What a request says of its rows.
     *
     * @param columns {@code field=Column,…}
     * @param mapping name of a foreign export, or a mapping's JSON
     */
    record UploadQuery(@Nullable String columns, @Nullable String mapping) {}
}
