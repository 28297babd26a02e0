package io.trendloom.forecast.launch;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The reporting currency, in which the catalogue tells its prices. */
@ApplicationScoped
class ShopCurrency {
    private static final String ANY = "select currency from item where currency is not null limit 1";

    private final AgroalDataSource database;

    ShopCurrency(AgroalDataSource database) {
        this.database = database;
    }

    /** Refuses a currency that is none, or another than the catalogue's. */
    void require(String currency) throws SQLException {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw refuse("The currency (%s) must be a code of ISO 4217, say GBP.".formatted(currency));
        }
        List<String> told = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, ANY)) {
            statement.each(row -> told.add(row.getString(1)));
        }
        if (!told.isEmpty() && !told.contains(currency)) {
            throw refuse(
                    "The currency (%s) must be %s, in which the catalogue tells its prices. Maybe convert the price."
                            .formatted(currency, told.getFirst()));
        }
    }

    private static ProblemException refuse(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }
}
