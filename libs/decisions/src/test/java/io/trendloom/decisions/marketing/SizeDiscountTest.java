package io.trendloom.decisions.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SizeDiscountTest {
    @Test
    void findsADiscountThroughAChangeOfThePrice() {
        Random random = new Random(1);
        double[][] sizes = new double[200][];
        double[] prices = new double[200];
        for (int day = 0; day < 200; day++) {
            double units = 1 + random.nextInt(48);
            sizes[day] = SizeDiscount.measures(units, 1, Math.log1p(units));
            prices[day] = (day < 100 ? 1 : 0.8) - 0.1 * Math.log(units);
        }
        SizeDiscount discount = SizeDiscount.fit(sizes, prices);
        double small = discount.of(SizeDiscount.measures(1, 1, Math.log1p(1)));
        double large = discount.of(SizeDiscount.measures(40, 1, Math.log1p(40)));
        assertThat(large - small).isCloseTo(-0.1 * Math.log(40), within(0.01));
        assertThat(discount.share()).isGreaterThan(0.9);
    }

    @Test
    void saysNothingOfFewDays() {
        double[][] sizes = {{1, 2, 4}, {2, 3, 9}};
        assertThat(SizeDiscount.fit(sizes, new double[] {1, 0.5}).of(sizes[0])).isZero();
    }
}
