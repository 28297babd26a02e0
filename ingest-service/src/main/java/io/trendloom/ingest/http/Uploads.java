package io.trendloom.ingest.http;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.config.DoorConfig;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.MappingChoice;
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
    Upload open(Kind kind, InputStream body, RowFormat format, MappingChoice choice, @Nullable String traceparent)
            throws IOException {
        Preparation preparation = new Preparation(choice.of(kind), shop, limits);
        return new Upload(kind, format, choice, preparation, preparation.open(body, format), traceparent);
    }
}
