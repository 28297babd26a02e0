package io.trendloom.forecast.digest;

import io.agroal.api.AgroalDataSource;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Writes digests as HTML, which loads nothing and runs nothing. */
@ApplicationScoped
public class DigestPages {
    /** What a browser may do with a digest: apply the styles that are in it. */
    public static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final AgroalDataSource database;
    private final Digests digests;
    private final Template template;

    DigestPages(AgroalDataSource database, Digests digests, @Location("digest.html") Template template) {
        this.database = database;
        this.digests = digests;
        this.template = template;
    }

    /** As of now; null before the first forecasts of record. */
    public @Nullable String write(DigestLanguage language) throws SQLException {
        Digest digest = digests.read(language);
        return digest == null
                ? null
                : template.data("digest", digest).data("words", language).render();
    }

    /** As it was known when a week was over; null where none was kept of it. */
    public @Nullable String kept(String week, DigestLanguage language) throws SQLException {
        return Transactions.inTransaction(database, connection -> DigestTable.find(connection, week, language));
    }

    /** Whether a text names an ISO week, as {@code 2011-W49} does. */
    public static boolean isWeek(String text) {
        return Weeks.isOne(text);
    }
}
