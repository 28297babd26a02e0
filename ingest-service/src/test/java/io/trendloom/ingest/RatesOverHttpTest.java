package io.trendloom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices in other currencies are converted by the rates that signals tell. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class RatesOverHttpTest {
    private static final String SALES = "id,itemId,quantity,unitPrice,currency,time\n";
    private static final String RATES = "name,day,value\n";
    private static final String TMALL = """
            update_time,id,title,price,sale_count,comment_count,店名
            2011/3/7,A1,自然堂 雪域精粹滋润霜,139,26719.0,2704.0,自然堂
            2011/3/6,A1,自然堂 雪域精粹滋润霜,129,26401.0,2701.0,自然堂
            """;

    @Inject
    Stored stored;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @Test
    void aSaleIsConvertedByTheRateOfItsDayAndRejectedWithoutOne() {
        String sales = SALES + "s1,a,2,10,EUR,2011-03-07T10:00:00\ns2,a,1,10,EUR,2011-03-09T10:00:00\n";
        assertThat(Answer.ofCsv("/v1/sales", sales).rules()).containsOnly("currency-unknown");

        Answer.ofCsv("/v1/signals", RATES + "fx:EUR/GBP,2011-03-08,0.9\n");
        assertThat(Answer.ofCsv("/v1/sales", sales).results()).containsExactly("rejected", "stored");

        Answer.ofCsv("/v1/signals", RATES + "fx:GBP/EUR,2011-03-01,1.25\n");
        assertThat(Answer.ofCsv("/v1/sales", sales).results()).containsExactly("stored", "duplicate");
        assertThat(stored.ledger()).extracting(row -> row.revenue()).containsExactly(9_000L, 16_000L);
    }

    @Test
    void aNewerRateChangesNoRowThatComesAgain() {
        String sale = SALES + "s1,a,2,10,EUR,2011-03-07T10:00:00\n";
        Answer.ofCsv("/v1/signals", RATES + "fx:EUR/GBP,2011-03-07,0.9\n");
        Answer.ofCsv("/v1/sales", sale);

        assertThat(Answer.ofCsv("/v1/signals", RATES + "fx:EUR/GBP,2011-03-07,0.8\n")
                        .results())
                .containsExactly("stored");
        assertThat(Answer.ofCsv("/v1/sales", sale).results()).containsExactly("duplicate");
        assertThat(Answer.ofCsv("/v1/sales", sale.replace("s1", "s2")).results())
                .containsExactly("stored");
        assertThat(stored.ledger()).extracting(row -> row.revenue()).containsExactly(18_000L, 16_000L);
    }

    @Test
    void aRateThatIsTakenBackHoldsNoMore() {
        Answer.ofCsv("/v1/signals", RATES + "fx:EUR/GBP,2011-03-07,0.9\n");
        Answer.ofCsv("/v1/signals", "name,day,value,removed\nfx:EUR/GBP,2011-03-07,0.9,true\n");

        assertThat(Answer.ofCsv("/v1/sales", SALES + "s1,a,2,10,EUR,2011-03-07T10:00:00\n")
                        .rules())
                .containsExactly("currency-unknown");
    }

    @Test
    void listingsInAnotherCurrencyTellFactsAndTotals() {
        assertThat(Answer.ofCsv("/v1/items?mapping=tmall", TMALL).rules()).containsOnly("currency-unknown");

        Answer.ofCsv("/v1/signals", RATES + "fx:CNY/GBP,2011-03-01,0.1\n");
        assertThat(Answer.ofCsv("/v1/items?mapping=tmall", TMALL).results()).containsExactly("stored", "stored");

        assertThat(stored.items())
                .extracting(item -> item.price().toPlainString())
                .containsExactly("13.9", "12.9");
        assertThat(stored.signals())
                .filteredOn(signal -> "A1".equals(signal.scope()))
                .extracting(signal -> signal.name() + " " + signal.day() + " " + signal.value())
                .containsExactly(
                        "tmall-cumulative-comments 2011-03-07 2704.0",
                        "tmall-cumulative-sales 2011-03-07 26719.0",
                        "tmall-cumulative-comments 2011-03-06 2701.0",
                        "tmall-cumulative-sales 2011-03-06 26401.0");
        assertThat(stored.ledger()).isEmpty();
    }
}
