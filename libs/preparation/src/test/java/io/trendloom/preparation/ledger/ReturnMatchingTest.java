package io.trendloom.preparation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class ReturnMatchingTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2011, 3, 7, 12, 0);

    @Example
    void ofTwoSalesAtTheSameTimeTheLaterLineIsTakenBack() {
        assertThat(ReturnMatching.of(
                        List.of(line("s1", 1, 0, 1, "c"), line("s2", 2, 0, 1, "c"), line("r", 3, 1, -1, "c"))))
                .isEqualTo(Map.of("r", "s2"));
    }

    @Example
    void aReturnAtTheTimeOfItsSaleTakesItBack() {
        assertThat(ReturnMatching.of(List.of(line("r", 1, 0, -1, "c"), line("s", 2, 0, 1, "c"))))
                .isEqualTo(Map.of("r", "s"));
    }

    @Example
    void theWindowEndsAfterTwentyFourHours() {
        assertThat(ReturnMatching.of(List.of(line("s", 1, 0, 1, "c"), line("r", 2, 24, -1, "c"))))
                .hasSize(1);
        assertThat(ReturnMatching.of(List.of(line("s", 1, 0, 1, "c"), line("r", 2, 25, -1, "c"))))
                .isEmpty();
    }

    @Example
    void anUnknownCustomerMatchesNobody() {
        assertThat(ReturnMatching.of(List.of(line("s", 1, 0, 1, null), line("r", 2, 1, -1, null))))
                .isEmpty();
    }

    @Property(tries = 200)
    void eachSaleIsTakenBackOnceAndTheOrderOfTheLinesDoesNotMatter(
            @ForAll @Size(max = 12) List<@IntRange(min = -30, max = 30) Integer> hours, @ForAll Random random) {
        List<SaleLine> lines = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            int hour = hours.get(i);
            lines.add(line("x" + i, i, Math.abs(hour), hour < 0 ? -1 : 1, "c"));
        }
        Map<String, String> pairs = ReturnMatching.of(lines);
        Collections.shuffle(lines, random);

        assertThat(ReturnMatching.of(lines)).isEqualTo(pairs);
        assertThat(pairs.values()).doesNotHaveDuplicates();
    }

    private static SaleLine line(String id, long position, int hours, long quantity, @Nullable String customer) {
        return new SaleLine(
                id,
                1,
                new UUID(0, 0),
                position,
                "a",
                quantity * 1000,
                quantity * 2000,
                NOON.plusHours(hours),
                false,
                null,
                customer,
                quantity < 0 ? Duration.ofHours(24) : null,
                false,
                null);
    }
}
