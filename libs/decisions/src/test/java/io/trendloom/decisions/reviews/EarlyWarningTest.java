package io.trendloom.decisions.reviews;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyWarningTest {
    private static final int DAYS = 63;
    private static final LocalDate CUTOFF = Shop.FIRST.plusDays(DAYS - 1);

    private static List<RisingTopic> rising(Shop shop, double level) {
        ReviewTopics learned = requireNonNull(ReviewTopics.learn("en", shop.texts(), CUTOFF));
        return new EarlyWarning(level).rising(List.of(learned), CUTOFF);
    }

    @Test
    void tellsOfTheComplaintThatRisesAndOfNoOther() {
        Shop shop = new Shop().usual(DAYS, 2);
        for (int i = 0; i < 14; i++) {
            shop.write(DAYS - 1 - i % 7, Voice.COMPLAINT, 1, true);
        }

        RisingTopic rising = rising(shop, 0.01).getFirst();

        assertThat(rising(shop, 0.01)).hasSize(1);
        assertThat(rising.topic().keywords().getFirst().word()).isEqualTo("complaint-1");
        assertThat(rising.reviews()).isEqualTo(21);
        assertThat(rising.ofAll()).isEqualTo(42);
        assertThat(rising.expected()).isCloseTo(42 * 56.0 / 224, within(1e-9));
        assertThat(rising.pValue()).isBetween(1e-4, 2e-3);
    }

    @Test
    void moreReviewsOfEveryKindAreNoRise() {
        Shop shop = new Shop().usual(DAYS, 2);
        for (int day = DAYS - 7; day < DAYS; day++) {
            for (int i = 0; i < 10; i++) {
                for (Voice voice : Voice.values()) {
                    shop.write(day, voice, i % 2, true);
                }
            }
        }

        assertThat(rising(shop, 0.05)).isEmpty();
    }

    @Test
    void praiseThatRisesIsNoWarning() {
        Shop shop = new Shop().usual(DAYS, 2);
        for (int i = 0; i < 60; i++) {
            shop.write(DAYS - 1, Voice.PRAISE, 1, true);
        }

        assertThat(rising(shop, 0.05)).isEmpty();
    }

    @Test
    void aShopWithoutAPastIsNotJudged() {
        Shop shop = new Shop();
        for (int i = 0; i < 60; i++) {
            shop.write(DAYS - 1, Voice.COMPLAINT, 1, true);
        }

        assertThat(rising(shop, 0.05)).isEmpty();
    }

    @Test
    void aLevelOutsideZeroAndOneIsRefused() {
        assertThatThrownBy(() -> new EarlyWarning(0)).hasMessage("The level (0.0) must be between 0 and 1.");
        assertThatThrownBy(() -> new EarlyWarning(1)).hasMessage("The level (1.0) must be between 0 and 1.");
    }
}
