package io.trendloom.preparation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "1234,5|1234.5",
                "1.234,50|1234.50",
                "1.234.567|1234567",
                "-1.234,5|-1234.5",
                "12,50 €|12.50",
                "€ 12,50|12.50",
                "-€12,50|-12.50",
                "12.50|none",
                "1.23,5|none",
                "1.2345|none",
                ".5|none",
                "12 50|12x50",
                "NaN|NaN"
            })
    void readsDecimalCommas(String text, String plain) {
        NumberFormat german = new NumberFormat(',', '.', "€");

        assertThat(german.plain(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"'1,234.50',1234.50", "'£1,000,000',1000000", "2.55,2.55", "'1,5',", "'1,2345.0',"})
    void readsCommasBetweenThousands(String text, String plain) {
        assertThat(new NumberFormat('.', ',', "£").plain(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"1\u00A0234'|'5,1234.5", "1\u202F234,1234", "1 234 567,1234567", "12 34,"})
    void aSpaceStandsForEverySpace(String text, String plain) {
        assertThat(new NumberFormat(',', ' ', "").plain(text.replace("'|'", ",")))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uuuu/M/d|2011/12/8|2011-12-08T00:00",
                "dd.MM.uuuu|08.12.2011|2011-12-08T00:00",
                "d.M.uu|8.12.11|2011-12-08T00:00",
                "M/d/uuuu H:mm|12/8/2011 9:15|2011-12-08T09:15",
                "d MMM uuuu|8 Dec 2011|2011-12-08T00:00",
                "uuuuMMdd|20111208|2011-12-08T00:00",
                "uuuu'年'M'月'd'日'|2011年12月8日|2011-12-08T00:00",
                "uuuu-MM-dd HH:mm:ss xx|2011-12-08 09:15:00 -0500|2011-12-08T14:15",
                "EEE, d MMM uuuu HH:mm:ss xx|Thu, 8 Dec 2011 09:15:00 +0800|2011-12-08T01:15",
                "uuuu-MM-dd'T'HH:mm:ssXXX|2011-12-08T09:15:00Z|2011-12-08T09:15"
            })
    void readsDatesInTenFormats(String pattern, String text, LocalDateTime time) {
        Mapping mapping = Mappings.of(
                "{\"name\":\"mine\",\"kind\":\"sales\",\"timeFormat\":\"%s\"}".formatted(pattern), Kind.SALES);

        assertThat(mapping.values().times().parse(text, ZoneId.of("Europe/London")))
                .isEqualTo(time);
        assertThat(mapping.values().times().parse("2011-02-30", ZoneId.of("Europe/London")))
                .isNull();
    }
}
