package io.trendloom.preparation.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Personal data of every public format are masked in English and Chinese text; what only looks alike stays. */
class PublicFormatsTest {
    /** How a number stands in a text: alone, between words, between Chinese characters without a gap, in full width. */
    private static final List<String> TEXTS =
            List.of("%s", "Please write to %s, or later.", "请联系%s谢谢", "（%s）", "联系方式：%s。很好");

    static Stream<Arguments> personal() {
        PublicFormats formats = new PublicFormats(1);
        return Stream.of(
                Arguments.of("[phone]", PublicFormats.phonesOfTheWorld()),
                Arguments.of("[phone]", formats.chineseMobiles()),
                Arguments.of("[card]", formats.cards()),
                Arguments.of("[id]", formats.chineseIds()),
                Arguments.of("[email]", formats.emails()));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void isMasked(String token, List<String> values) {
        List<String> missed = new ArrayList<>();
        for (String value : values) {
            for (String text : TEXTS) {
                for (String written : List.of(text.formatted(value), text.formatted(fullWidth(value)))) {
                    if (!Masking.mask(written).equals(text.formatted(token))) {
                        missed.add(written + " -> " + Masking.mask(written));
                    }
                }
            }
        }

        assertThat(missed).isEmpty();
    }

    static Stream<Arguments> lookAlikes() {
        PublicFormats formats = new PublicFormats(2);
        return Stream.of(
                Arguments.of("trade item numbers", formats.tradeItemNumbers()),
                Arguments.of("order numbers", formats.orderNumbers()),
                Arguments.of("days and times", DAYS),
                Arguments.of("prices and sizes", PRICES_AND_SIZES),
                Arguments.of("labelled codes", LABELLED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lookAlikes")
    void stays(String what, List<String> values) {
        List<String> changed = new ArrayList<>();
        for (String value : values) {
            for (String text : TEXTS) {
                String written = text.formatted(value);
                if (!Masking.mask(written).equals(written)) {
                    changed.add(written + " -> " + Masking.mask(written));
                }
            }
        }

        assertThat(changed).as(what).isEmpty();
    }

    private static final List<String> DAYS = List.of(
            "2011-12-08",
            "2011-12-08T08:26:00",
            "2011-12-08T08:26:00+01:00",
            "08/12/2011 08:26",
            "12/8/2011 8:26",
            "8 Dec 2011",
            "2011年12月8日",
            "20111208",
            "20111208082600",
            "1323332760",
            "1323332760000",
            "2011-12-08/2012-01-07");
    private static final List<String> PRICES_AND_SIZES = List.of(
            "£1,299.00",
            "¥12999.00",
            "1.299,00 €",
            "12 999,00",
            "1,000,000.00",
            "0.138123456780001",
            "210x297x100",
            "210 x 297 x 100 mm",
            "500ml*12",
            "1 2 3 4 5 6 7 8 9",
            "192.168.100.200");
    private static final List<String> LABELLED = List.of(
            "EAN 0012345678905",
            "GTIN-13: 0012345678905",
            "UPC 001 23456 78905",
            "ISBN 978-3-16-148410-0",
            "条形码：0012345678905",
            "Z999AA10123456784",
            "SF1012345678901");

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
