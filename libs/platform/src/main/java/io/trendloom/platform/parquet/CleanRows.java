package io.trendloom.platform.parquet;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.LedgerRow.Entry;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.contract.row.Supply;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.contract.row.ViewRow;
import org.jspecify.annotations.Nullable;

/** The schemas of the objects that messages refer to. */
public final class CleanRows {
    /** Objects under {@code clean/sales/}. */
    public static final RowSchema<LedgerRow> LEDGER = RowSchema.<LedgerRow>of("ledger")
            .distinctText("saleId", LedgerRow::saleId)
            .wholeNumber("version", LedgerRow::version)
            .text("entry", row -> row.entry().name())
            .text("itemId", LedgerRow::itemId)
            .day("day", LedgerRow::day)
            .day("knownDay", LedgerRow::knownDay)
            .wholeNumber("sold", LedgerRow::sold)
            .wholeNumber("returned", LedgerRow::returned)
            .wholeNumber("revenue", LedgerRow::revenue)
            .smallNumber("orders", LedgerRow::orders)
            .flag("promotion", LedgerRow::promotion)
            .optionalText("orderId", LedgerRow::orderId)
            .optionalText("customer", LedgerRow::customer)
            .readBy(CleanRows::ledgerRow);

    /** Objects under {@code clean/items/}. */
    public static final RowSchema<ItemRow> ITEMS = RowSchema.<ItemRow>of("item")
            .distinctText("id", ItemRow::id)
            .wholeNumber("version", ItemRow::version)
            .optionalDay("knownDay", ItemRow::knownDay)
            .optionalText("title", ItemRow::title)
            .optionalText("description", ItemRow::description)
            .optionalText("category", ItemRow::category)
            .optionalText("brand", ItemRow::brand)
            .optionalMoney("price", ItemRow::price)
            .optionalText("currency", ItemRow::currency)
            .optionalDay("launchDay", ItemRow::launchDay)
            .optionalText("language", ItemRow::language)
            .flag("removed", ItemRow::removed)
            .optionalMoney("cost", row -> row.supply().cost())
            .optionalWholeNumber("leadTimeDays", row -> whole(row.supply().leadTimeDays()))
            .optionalWholeNumber("packSize", row -> whole(row.supply().packSize()))
            .optionalWholeNumber("minimumOrder", row -> whole(row.supply().minimumOrder()))
            .optionalWholeNumber("shelfLifeDays", row -> whole(row.supply().shelfLifeDays()))
            .readBy(CleanRows::itemRow);

    /** Objects under {@code clean/reviews/}. */
    public static final RowSchema<ReviewRow> REVIEWS = RowSchema.<ReviewRow>of("review")
            .distinctText("id", ReviewRow::id)
            .wholeNumber("version", ReviewRow::version)
            .text("itemId", ReviewRow::itemId)
            .day("day", ReviewRow::day)
            .real("rating", ReviewRow::rating)
            .optionalText("text", ReviewRow::text)
            .optionalText("language", ReviewRow::language)
            .flag("removed", ReviewRow::removed)
            .optionalDay("knownDay", ReviewRow::knownDay)
            .readBy(CleanRows::reviewRow);

    /** Objects under {@code clean/stock/}. */
    public static final RowSchema<StockRow> STOCK = RowSchema.<StockRow>of("stock")
            .text("itemId", StockRow::itemId)
            .time("time", StockRow::time)
            .wholeNumber("version", StockRow::version)
            .wholeNumber("onHand", StockRow::onHand)
            .optionalWholeNumber("onOrder", StockRow::onOrder)
            .flag("removed", StockRow::removed)
            .readBy(CleanRows::stockRow);

    /** Objects under {@code clean/signals/}. */
    public static final RowSchema<SignalRow> SIGNALS = RowSchema.<SignalRow>of("signal")
            .text("name", SignalRow::name)
            .optionalText("scope", SignalRow::scope)
            .day("day", SignalRow::day)
            .wholeNumber("version", SignalRow::version)
            .day("knownDay", SignalRow::knownDay)
            .real("value", SignalRow::value)
            .optionalText("unit", SignalRow::unit)
            .optionalText("source", SignalRow::source)
            .flag("removed", SignalRow::removed)
            .readBy(CleanRows::signalRow);

    /** Objects under {@code clean/views/}. */
    public static final RowSchema<ViewRow> VIEWS = RowSchema.<ViewRow>of("view")
            .distinctText("id", ViewRow::id)
            .wholeNumber("version", ViewRow::version)
            .text("itemId", ViewRow::itemId)
            .time("time", ViewRow::time)
            .wholeNumber("count", ViewRow::count)
            .optionalText("customer", ViewRow::customer)
            .optionalText("channel", ViewRow::channel)
            .flag("removed", ViewRow::removed)
            .readBy(CleanRows::viewRow);

    /** Objects under {@code vectors/}; a vector is a binary cell of four little-endian bytes a number. */
    public static final RowSchema<VectorRow> VECTORS = RowSchema.<VectorRow>of("vector")
            .text("kind", row -> row.kind().text())
            .distinctText("id", VectorRow::id)
            .wholeNumber("version", VectorRow::version)
            .text("itemId", VectorRow::itemId)
            .optionalDay("knownDay", VectorRow::knownDay)
            .text("textSha256", VectorRow::textSha256)
            .vector("vector", VectorRow::vector)
            .optionalText("language", VectorRow::language)
            .optionalText("words", VectorRow::words)
            .readBy(CleanRows::vectorRow);

    private CleanRows() {}

    private static LedgerRow ledgerRow(Cells cells) {
        return new LedgerRow(
                cells.text(0),
                cells.wholeNumber(1),
                Entry.valueOf(cells.text(2)),
                cells.text(3),
                cells.day(4),
                cells.day(5),
                cells.wholeNumber(6),
                cells.wholeNumber(7),
                cells.wholeNumber(8),
                cells.smallNumber(9),
                cells.flag(10),
                cells.optionalText(11),
                cells.optionalText(12));
    }

    private static ItemRow itemRow(Cells cells) {
        return new ItemRow(
                cells.text(0),
                cells.wholeNumber(1),
                cells.optionalDay(2),
                cells.optionalText(3),
                cells.optionalText(4),
                cells.optionalText(5),
                cells.optionalText(6),
                cells.optionalMoney(7),
                cells.optionalText(8),
                cells.optionalDay(9),
                cells.optionalText(10),
                cells.flag(11),
                new Supply(
                        cells.optionalMoney(12),
                        small(cells.optionalWholeNumber(13)),
                        small(cells.optionalWholeNumber(14)),
                        small(cells.optionalWholeNumber(15)),
                        small(cells.optionalWholeNumber(16))));
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }

    private static @Nullable Integer small(@Nullable Long number) {
        return number == null ? null : Integer.valueOf(Math.toIntExact(number));
    }

    private static ReviewRow reviewRow(Cells cells) {
        return new ReviewRow(
                cells.text(0),
                cells.wholeNumber(1),
                cells.text(2),
                cells.day(3),
                cells.real(4),
                cells.optionalText(5),
                cells.optionalText(6),
                cells.flag(7),
                cells.optionalDay(8));
    }

    private static StockRow stockRow(Cells cells) {
        return new StockRow(
                cells.text(0),
                cells.time(1),
                cells.wholeNumber(2),
                cells.wholeNumber(3),
                cells.optionalWholeNumber(4),
                cells.flag(5));
    }

    private static SignalRow signalRow(Cells cells) {
        return new SignalRow(
                cells.text(0),
                cells.optionalText(1),
                cells.day(2),
                cells.wholeNumber(3),
                cells.day(4),
                cells.real(5),
                cells.optionalText(6),
                cells.optionalText(7),
                cells.flag(8));
    }

    private static ViewRow viewRow(Cells cells) {
        return new ViewRow(
                cells.text(0),
                cells.wholeNumber(1),
                cells.text(2),
                cells.time(3),
                cells.wholeNumber(4),
                cells.optionalText(5),
                cells.optionalText(6),
                cells.flag(7));
    }

    private static VectorRow vectorRow(Cells cells) {
        return new VectorRow(
                Kind.of(cells.text(0)),
                cells.text(1),
                cells.wholeNumber(2),
                cells.text(3),
                cells.optionalDay(4),
                cells.text(5),
                cells.vector(6),
                cells.optionalText(7),
                cells.optionalText(8));
    }
}
