package io.trendloom.train.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the sessions' own SQL see the worker's schema, whatever the database's address says. */
@Singleton
class SchemaOfSessions implements PgPoolCreator {
    private final String schema;

    SchemaOfSessions(@ConfigProperty(name = "quarkus.hibernate-orm.database.default-schema") String schema) {
        this.schema = schema;
    }

    @Override
    public Pool create(Input input) {
        List<SqlConnectOptions> servers = input.pgConnectOptionsList().stream()
                .<SqlConnectOptions>map(server -> server.addProperty("search_path", schema))
                .toList();
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(servers)
                .using(input.vertx())
                .build();
    }
}
