package io.trendloom.decisions.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.trendloom.decisions.recommendation.Reason.Kind;
import io.trendloom.decisions.recommendation.TextLikeness.Near;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private static final LocalDate CUTOFF = LocalDate.of(2011, 6, 30);

    private final List<Basket> baskets = new ArrayList<>();

    private void bought(int times, int daysAgo, @Nullable String customer, String... items) {
        for (int i = 0; i < times; i++) {
            baskets.add(new Basket(CUTOFF.minusDays(daysAgo), customer, List.of(items)));
        }
    }

    private List<Recommendation> recommended(Context context, TextLikeness texts) {
        return Recommender.fit(baskets, CUTOFF, Learning.USUAL).recommend(context, texts, Blend.USUAL, 3);
    }

    private static List<String> items(List<Recommendation> found) {
        return found.stream().map(Recommendation::item).toList();
    }

    @Test
    void whatIsBoughtTogetherComesFirst() {
        bought(8, 40, null, "cup", "saucer");
        bought(2, 40, null, "cup", "spoon");
        bought(30, 40, null, "lamp");

        List<Recommendation> found = recommended(Context.of(List.of("cup")), TextLikeness.NONE);

        assertThat(items(found)).startsWith("saucer", "spoon").doesNotContain("cup");
        assertThat(found.getFirst().reasons()).containsExactly(new Reason(Kind.BOUGHT_TOGETHER, "cup", 8));
    }

    @Test
    void weightsAreThoseOfTheClosedForm() {
        bought(2, 0, null, "a", "b");
        bought(1, 0, null, "a");
        Learning learning = new Learning(10, 120, 1);

        CoPurchase together = CoPurchase.fit(Purchases.of(baskets, CUTOFF, learning), learning);

        // Sums with the ridge: a 2/√2 + 1 + 1, b 2/√2 + 1, both 2/√2; of two items a weight is both / sum of the first.
        double both = 2 / Math.sqrt(2);
        assertThat(together.weight(0, 1)).isCloseTo(both / (both + 2), offset(1e-5));
        assertThat(together.weight(1, 0)).isCloseTo(both / (both + 1), offset(1e-5));
        assertThat(together.weight(0, 0)).isZero();
    }

    @Test
    void customersAreOfferedAgainWhatTheyBought() {
        bought(3, 20, "c-1", "tea", "jam");
        bought(3, 20, "c-2", "tea", "honey");

        List<Recommendation> found =
                recommended(Context.ofPast(baskets.subList(0, 3), CUTOFF, Learning.USUAL), TextLikeness.NONE);

        assertThat(items(found).subList(0, 2)).containsExactlyInAnyOrder("tea", "jam");
        assertThat(found.getFirst().reasons()).extracting(Reason::kind).contains(Kind.BOUGHT_BEFORE);
    }

    @Test
    void anItemThatNobodyHasBoughtIsFoundByItsText() {
        bought(3, 20, null, "red mug", "tray");
        TextLikeness texts = item -> item.equals("red mug") ? List.of(new Near("blue mug", 0.95)) : List.of();

        List<Recommendation> found = recommended(Context.of(List.of("red mug")), texts);

        assertThat(found)
                .filteredOn(each -> each.item().equals("blue mug"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.reasons()).containsExactly(new Reason(Kind.LIKE_IN_TEXT, "red mug", 0.95)));
    }

    @Test
    void ofTwoThatFitAsWellTheGrowingOneComesFirst() {
        bought(5, 50, null, "cup", "autumn");
        bought(5, 50, null, "cup", "spring");
        bought(40, 5, null, "spring");
        bought(40, 100, null, "autumn");
        Context cup = Context.of(List.of("cup"));

        List<Recommendation> found = recommended(cup, TextLikeness.NONE);

        assertThat(items(found).getFirst()).isEqualTo("spring");
        assertThat(found.getFirst().reasons()).extracting(Reason::kind).contains(Kind.GROWING);
    }

    @Test
    void whoIsUnknownIsOfferedWhatIsPopular() {
        bought(9, 3, null, "lamp");
        bought(4, 3, null, "vase");
        bought(50, 200, null, "relic");

        List<Recommendation> found = recommended(Context.of(List.of("never seen")), TextLikeness.NONE);

        assertThat(items(found)).containsExactly("lamp", "vase");
        assertThat(found.getFirst().reasons()).containsExactly(new Reason(Kind.POPULAR, null, 9));
    }

    @Test
    void nothingAfterTheCutoffChangesAnything() {
        bought(8, 40, "c-1", "cup", "saucer");
        bought(5, 10, "c-2", "cup", "spoon");
        Context cup = Context.of(List.of("cup"));
        List<Recommendation> before = recommended(cup, TextLikeness.NONE);
        List<Basket> past = List.copyOf(baskets);
        Context customer = Context.ofPast(past, CUTOFF, Learning.USUAL);

        bought(500, -1, "c-1", "cup", "poison");

        assertThat(recommended(cup, TextLikeness.NONE)).isEqualTo(before);
        assertThat(Context.ofPast(baskets, CUTOFF, Learning.USUAL)).isEqualTo(customer);
    }

    @Test
    void learnsNoMoreItemsThanItMay() {
        bought(3, 1, null, "a", "b", "c", "d");

        Recommender recommender = Recommender.fit(baskets, CUTOFF, Learning.USUAL.of(2));

        assertThat(recommender.items()).isEqualTo(2);
        assertThatThrownBy(() -> Learning.USUAL.of(0)).hasMessageContaining("number of items (0)");
    }

    @Test
    void nothingLearnedRecommendsNothing() {
        assertThat(recommended(Context.of(List.of("cup")), TextLikeness.NONE)).isEmpty();
    }
}
