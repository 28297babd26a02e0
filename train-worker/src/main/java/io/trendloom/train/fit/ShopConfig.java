package io.trendloom.train.fit;

import io.smallrye.config.ConfigMapping;
import io.trendloom.forecasting.holiday.Country;
import java.util.List;
import java.util.Optional;

/** What the shop is, for its models. */
@ConfigMapping(prefix = "trendloom.shop")
interface ShopConfig {
    /** Countries whose holidays move the shop's sales: GB (England and Wales), US, CN. By default none. */
    Optional<List<Country>> holidays();
}
