package io.trendloom.decisions.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private static final MarketingTerms TERMS = new MarketingTerms(14, 20, null, 0.8);
    private static final Response NO_PRICE = Response.unknown(Unknown.FOLLOWS_ORDER_SIZE, 0);
    private static final Response NO_CAMPAIGN = Response.unknown(Unknown.TOO_FEW_CAMPAIGNS, 0);

    private static Response price(double mean, double deviation) {
        return new Response(new Effect(mean, deviation), null, 3, Math.log(0.8));
    }

    private static Offer offer(@Nullable Double cost, double stock) {
        return new Offer("a", 10, cost, 100, stock);
    }

    private static Choices choices(Offer offer, Response price, Response promotion, Response advertising) {
        return Choices.of(offer, new ItemResponse(price, promotion, advertising), TERMS);
    }

    @Test
    void marksDownByHandComputedGain() {
        Choices choices = choices(offer(2.0, 1e9), price(-2, 1e-6), NO_CAMPAIGN, NO_CAMPAIGN);
        Measure fifth = choices.measures().stream()
                .filter(measure -> measure.discount() == 0.2)
                .findFirst()
                .orElseThrow();
        assertThat(fifth.units()).isCloseTo(156.25, within(0.01));
        assertThat(fifth.uplift()).isCloseTo(0.5625, within(0.0001));
        assertThat(fifth.gain()).isCloseTo(156.25 * 6 - 800, within(0.1));
        assertThat(fifth.cost()).isCloseTo(312.5, within(0.1));
        assertThat(fifth.probability()).isEqualTo(1);
        assertThat(Marketing.best(choices).reason())
                .startsWith("Mark it down by 20 %: its price fell or rose 3 times")
                .contains("56 % more orders (9 of 10 times 56 % to 56 %)");
    }

    @Test
    void goesLittleDeeperThanPricesThatWereSeen() {
        List<Measure> measures = choices(offer(1.0, 1e9), price(-4, 1e-6), NO_CAMPAIGN, NO_CAMPAIGN)
                .measures();
        assertThat(measures)
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(measure.discount()).isLessThanOrEqualTo(0.25));
    }

    @Test
    void leavesWhatIsNotLikelyToPay() {
        Choices unsure = choices(offer(2.0, 1e9), price(-1.5, 1), NO_CAMPAIGN, NO_CAMPAIGN);
        assertThat(unsure.measures()).isEmpty();
        assertThat(Marketing.best(unsure).reason())
                .isEqualTo("Leave it: no action is likely enough to bring more than it costs.");
        assertThat(choices(offer(9.0, 1e9), price(-2, 1e-6), NO_CAMPAIGN, NO_CAMPAIGN)
                        .measures())
                .isEmpty();
    }

    @Test
    void leavesWhatIsNotKnownAndSaysWhy() {
        assertThat(Marketing.best(choices(offer(2.0, 1e9), NO_PRICE, NO_CAMPAIGN, NO_CAMPAIGN))
                        .reason())
                .isEqualTo(
                        "Leave it: what its price does to its orders is not known, since its price follows the size of orders.");
        assertThat(Marketing.best(choices(offer(null, 1e9), price(-4, 1e-6), NO_CAMPAIGN, NO_CAMPAIGN))
                        .reason())
                .isEqualTo("Leave it: its cost is not known.");
    }

    @Test
    void doesNotSellMoreThanThereIs() {
        assertThat(choices(offer(2.0, 100), price(-4, 1e-6), NO_CAMPAIGN, NO_CAMPAIGN)
                        .measures())
                .isEmpty();
    }

    @Test
    void promotesAndAdvertisesByWhatEarlierCampaignsDid() {
        Response promotion = new Response(new Effect(Math.log(2), 1e-6), null, 4, Math.log(0.9));
        Response advertising = new Response(new Effect(Math.log(1.5), 1e-6), null, 2, 0);
        Choices choices = choices(offer(2.0, 1e9), NO_PRICE, promotion, advertising);
        assertThat(choices.measures()).extracting(Measure::action).containsExactly(Action.PROMOTE, Action.ADVERTISE);
        assertThat(choices.measures().get(0).gain()).isCloseTo(200 * 7 - 800 - 20, within(0.1));
        assertThat(choices.measures().get(0).cost()).isCloseTo(200 + 20, within(0.1));
        assertThat(choices.measures().get(1).gain()).isCloseTo(150 * 8 - 800 - 20, within(0.1));
        assertThat(choices.measures().get(1).cost()).isCloseTo(20, within(0.1));
        assertThat(Marketing.best(choices).reason())
                .startsWith("Promote it: its 4 promotions so far brought 100 % more orders")
                .endsWith("at 10 % off.");
    }

    @Test
    void refusesTermsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketingTerms(10, 0, null, 0.8))
                .withMessageContaining("The days (10) must be one of [7, 14, 30].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketingTerms(14, -1, null, 0.8))
                .withMessageContaining("campaignCost (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketingTerms(14, 0, 1.0, 0.8))
                .withMessageContaining("margin (1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketingTerms(14, 0, null, 0.4))
                .withMessageContaining("confidence (0.4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offer("a", Double.NaN, null, 1, 1))
                .withMessageContaining("price (NaN)");
    }
}
