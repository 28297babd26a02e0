package io.trendloom.launcher.backtest;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.dataset.DaySum;
import io.trendloom.dataset.KnownShop;
import io.trendloom.dataset.TextKey;
import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.backtest.ShopHistory;
import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.ShopData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A shop with a planted effect: the customers of an item are content for weeks, then discontent for weeks, and write so, in
 * English or Chinese. Fourteen days after they turn discontent its demand falls to a third; fourteen days after they are
 * content again it comes back. In its twin without the effect demand follows another item's customers, whom nobody hears.
 * Equal seeds make equal shops.
 */
final class ReviewedShop implements ShopHistory {
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final int DAYS = 300;

    private static final int ITEMS = 160;
    private static final int LAG = 14;
    private static final double TURNS = 1 / 40.0;
    private static final double REVIEWED = 0.5;
    private static final double FALLEN = 0.35;
    private static final int THOUSAND = 1000;
    private static final List<String> CONTENT = List.of(
            "Lovely quality, works perfectly and arrived quickly.",
            "Very happy with it, I would buy it again.",
            "Beautiful and well made, exactly as described.",
            "质量很好，非常满意，下次还会再买。",
            "做工精细，物流很快，家人都很喜欢。",
            "非常好用，物超所值，推荐购买。");
    private static final List<String> DISCONTENT = List.of(
            "Broke after two days, terrible quality.",
            "Very disappointed, it leaks and the lid does not fit.",
            "Arrived damaged, a waste of money, I sent it back.",
            "质量太差，用了两天就坏了，非常失望。",
            "漏水严重，做工粗糙，浪费钱，已经退货。",
            "收到时已经破损，客服态度也很差。");

    private final ShopCalendar calendar = ShopCalendar.alwaysOpen(FIRST);
    private final FileTexts sentences = encoded();
    private final SplittableRandom random;
    private final double[][] units = new double[ITEMS][DAYS];
    private final List<Written> reviews = new ArrayList<>();

    /**
     * A shop.
     *
     * @param effect whether demand follows the item's own customers
     * @param rated whether they rate what they write of
     */
    ReviewedShop(long seed, boolean effect, boolean rated) {
        this.random = new SplittableRandom(seed);
        boolean[][] content = new boolean[ITEMS][];
        for (int item = 0; item < ITEMS; item++) {
            content[item] = moods();
        }
        for (int item = 0; item < ITEMS; item++) {
            sell(item, content[effect ? item : (item + 1) % ITEMS]);
            review(item, content[item], rated);
        }
    }

    /** The encoders of the texts that models may read. */
    private List<EncoderPin> pins() {
        return sentences.pins().stream()
                .map(pin -> new EncoderPin(ItemHistory.REVIEWS + pin.encoder(), pin.encoder(), pin.sha256()))
                .toList();
    }

    private boolean[] moods() {
        boolean[] content = new boolean[DAYS];
        boolean mood = random.nextBoolean();
        for (int day = 0; day < DAYS; day++) {
            mood = random.nextDouble() < TURNS ? !mood : mood;
            content[day] = mood;
        }
        return content;
    }

    private void sell(int item, boolean[] content) {
        double level = random.nextDouble(4, 12);
        for (int day = 0; day < DAYS; day++) {
            boolean followed = content[Math.max(0, day - LAG)];
            units[item][day] = Math.round(level * (followed ? 1 : FALLEN) * random.nextDouble(0.6, 1.4));
        }
    }

    private void review(int item, boolean[] content, boolean rated) {
        for (int day = 0; day < DAYS; day++) {
            if (random.nextDouble() < REVIEWED) {
                List<String> said = content[day] ? CONTENT : DISCONTENT;
                int sentence = random.nextInt(said.size());
                double rating = content[day] ? random.nextInt(4, 6) : random.nextInt(1, 3);
                reviews.add(new Written(
                        new ReviewRow(
                                "review-" + reviews.size(),
                                1,
                                "item-" + item,
                                FIRST.plusDays(day),
                                rated ? rating : Double.NaN,
                                said.get(sentence),
                                sentence < said.size() / 2 ? "en" : "zh",
                                false),
                        sentence(content[day], sentence)));
            }
        }
    }

    private static String sentence(boolean content, int number) {
        return (content ? "content-" : "discontent-") + number;
    }

    private static FileTexts encoded() {
        List<ItemRow> all = new ArrayList<>();
        for (int i = 0; i < CONTENT.size(); i++) {
            all.add(text(sentence(true, i), CONTENT.get(i)));
            all.add(text(sentence(false, i), DISCONTENT.get(i)));
        }
        return FileTexts.encode(all);
    }

    private static ItemRow text(String id, String text) {
        return new ItemRow(id, 1, null, text, null, null, null, null, null, null, null, false);
    }

    @Override
    public ShopData known(LocalDate cutoff) {
        return new ShopData(histories(cutoff), calendar, cutoff, pins());
    }

    @Override
    public HeldOut heldOut(LocalDate cutoff) {
        return new HeldOut(histories(FIRST.plusDays(DAYS - 1L)), histories(cutoff), calendar, cutoff);
    }

    private List<ItemHistory> histories(LocalDate cutoff) {
        KnownShop shop = new KnownShop(cutoff);
        for (int item = 0; item < ITEMS; item++) {
            for (int day = 0; day < DAYS; day++) {
                LocalDate then = FIRST.plusDays(day);
                long sold = Math.round(units[item][day] * THOUSAND);
                shop.add("item-" + item, then, then, new DaySum(sold, 5 * sold, sold > 0 ? 1 : 0, 0));
            }
        }
        Map<String, String> sentenceOf = new HashMap<>();
        reviews.forEach(written -> {
            shop.add(written.row());
            sentenceOf.put(written.row().id(), written.sentence());
        });
        return shop.histories(
                calendar, text -> sentences.of(new TextKey(Kind.ITEMS, String.valueOf(sentenceOf.get(text.id())), 1)));
    }

    /** A review, and which sentence it is. */
    private record Written(ReviewRow row, String sentence) {}
}
