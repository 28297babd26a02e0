package io.trendloom.forecast.marketing;

import io.trendloom.forecast.view.ItemFilter;
import io.trendloom.preparation.format.CsvText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes decisions as CSV. */
@ApplicationScoped
public class MarketingFile {
    private static final String HEAD =
            "itemId,title,category,price,unitCost,currency,demand,action,discount,uplift,upliftLow,"
                    + "upliftHigh,units,cost,gain,probability,limit,priceResponse,priceUnknown,elasticity,elasticityLow,elasticityHigh,"
                    + "promotionResponse,promotionLift,promotionLow,promotionHigh,advertisingResponse,advertisingLift,advertisingLow,"
                    + "advertisingHigh,modelId,cutoff,undecided,reason";

    private final MarketingDesk desk;

    MarketingFile(MarketingDesk desk) {
        this.desk = desk;
    }

    /** Writes some items. */
    public void write(List<MarketingLine> lines, OutputStream out) throws IOException {
        Writer text = begun(out);
        lines.forEach(line -> write(text, line));
        text.flush();
    }

    /**
     * Writes all items of a filter.
     *
     * @param known whether only items whose response to any lever is known
     * @param order as {@link io.trendloom.forecast.view.ItemOrder#sql} gives it
     */
    public void write(ItemFilter filter, boolean known, String order, MarketingPlan plan, OutputStream out)
            throws IOException {
        Writer text = begun(out);
        try {
            desk.each(filter, known, order, plan, line -> write(text, line));
        } catch (SQLException e) {
            throw new IOException("The items could not be read to the end.", e);
        }
        text.flush();
    }

    private static Writer begun(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(HEAD + "\r\n");
        return text;
    }

    private static void write(Writer text, MarketingLine line) {
        try {
            text.write(cells(line).map(MarketingFile::cell).collect(Collectors.joining(",")) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The client went away.", e);
        }
    }

    private static Stream<@Nullable Object> cells(MarketingLine line) {
        LeverLine price = line.elasticity();
        return Stream.of(
                        Stream.<@Nullable Object>of(
                                line.itemId(), line.title(), line.category(), line.price(), line.unitCost()),
                        Stream.<@Nullable Object>of(line.currency(), line.demand(), line.action(), line.discount()),
                        Stream.<@Nullable Object>of(line.uplift(), line.upliftLow(), line.upliftHigh(), line.units()),
                        Stream.<@Nullable Object>of(line.cost(), line.gain(), line.probability(), line.limit()),
                        Stream.<@Nullable Object>of(line.priceResponse(), line.priceUnknown()),
                        Stream.<@Nullable Object>of(
                                price == null ? null : price.mean(),
                                price == null ? null : price.low(),
                                price == null ? null : price.high()),
                        campaign(line.promotion()),
                        campaign(line.advertising()),
                        Stream.<@Nullable Object>of(line.modelId(), line.cutoff(), line.undecided(), line.reason()))
                .flatMap(cells -> cells);
    }

    private static Stream<@Nullable Object> campaign(LeverLine lever) {
        return Stream.of(lever.response(), lever.mean(), lever.low(), lever.high());
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value instanceof Number ? value.toString() : CsvText.of(value.toString());
    }
}
