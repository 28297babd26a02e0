package io.trendloom.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.Mappings;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanReview;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleShopTest {
    private static final Path SAMPLES = Path.of("../../samples");
    private static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 8);

    @ParameterizedTest
    @CsvSource({"shop, 200", "tiny, 30"})
    void holdsRealSalesWithTheirDirt(String folder, int products) throws IOException {
        List<PreparedRow> rows = Rows.prepare(
                Mappings.of("online-retail", Kind.SALES), RowFormat.CSV, bytes(folder, "online-retail.csv.gz"));
        List<CleanSale> sales = of(rows, CleanSale.class);

        assertThat(sales.stream().map(CleanSale::itemId).distinct().count()).isBetween((long) products, 300L);
        assertThat(sales).extracting(CleanSale::day).contains(LocalDate.of(2010, 12, 1), LAST_DAY);
        assertThat(sales).extracting(CleanSale::day).allMatch(day -> !day.isAfter(LAST_DAY));
        assertThat(sales).extracting(CleanSale::cancellation).contains(true, false);
        assertThat(sales.stream().map(CleanSale::id).distinct().count())
                .as("exact duplicates are left in")
                .isLessThan(sales.size());
        assertThat(of(rows, Rejection.class).stream().map(Rejection::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("product-code", "quantity-positive", "price-positive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "tiny"})
    void holdsAYearOfTwoMadeUpProducts(String folder) throws IOException {
        List<CleanSale> sales = of(
                Rows.prepare(Mapping.identity(Kind.SALES), RowFormat.NDJSON, bytes(folder, "sales.ndjson.gz")),
                CleanSale.class);
        List<CleanItem> items = of(
                Rows.prepare(Mapping.identity(Kind.ITEMS), RowFormat.NDJSON, bytes(folder, "items.ndjson")),
                CleanItem.class);

        assertThat(items).extracting(CleanItem::id).containsExactly("A", "B");
        assertThat(items).extracting(CleanItem::language).containsOnly("zh");
        assertThat(units(sales, "A", LAST_DAY.minusDays(27)))
                .isGreaterThan(2 * units(sales, "A", LAST_DAY.minusDays(210)));
        assertThat(units(sales, "B", LAST_DAY.minusDays(27)))
                .isLessThan(units(sales, "B", LAST_DAY.minusDays(210)) / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "tiny"})
    void holdsReviewsInTwoLanguagesThatNameNobodyOnceMasked(String folder) throws IOException {
        List<PreparedRow> rows =
                Rows.prepare(Mapping.identity(Kind.REVIEWS), RowFormat.NDJSON, bytes(folder, "reviews.ndjson"));
        List<CleanReview> reviews = of(rows, CleanReview.class);

        assertThat(reviews).hasSameSizeAs(rows).hasSizeGreaterThan(100);
        assertThat(reviews).extracting(CleanReview::language).contains("zh", "en");
        assertThat(reviews)
                .extracting(CleanReview::text)
                .filteredOn(text -> text.contains("[phone]"))
                .hasSize(1);
        assertThat(reviews)
                .extracting(CleanReview::text)
                .filteredOn(text -> text.contains("[email]"))
                .hasSize(1);
        assertThat(rating(reviews, "A")).isGreaterThan(4);
        assertThat(rating(reviews, "B")).isLessThan(3);
    }

    private static long units(List<CleanSale> sales, String itemId, LocalDate from) {
        return sales.stream()
                .filter(sale -> sale.itemId().equals(itemId) && !sale.cancellation())
                .filter(sale -> !sale.day().isBefore(from) && sale.day().isBefore(from.plusDays(28)))
                .mapToLong(CleanSale::quantity)
                .sum();
    }

    /** Mean rating of the last 120 days. */
    private static double rating(List<CleanReview> reviews, String itemId) {
        return reviews.stream()
                .filter(review -> review.itemId().equals(itemId) && review.day().isAfter(LAST_DAY.minusDays(120)))
                .mapToDouble(CleanReview::rating)
                .average()
                .orElseThrow();
    }

    private static <T extends PreparedRow> List<T> of(List<PreparedRow> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static byte[] bytes(String folder, String file) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(folder).resolve(file));
    }
}
