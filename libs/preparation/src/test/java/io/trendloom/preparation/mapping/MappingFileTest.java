package io.trendloom.preparation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.EnvelopeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {

    private static Mapping sales(String more) {
        return Mappings.of("{\"name\":\"mine\",\"kind\":\"sales\"" + more.replace('\'', '"') + "}", Kind.SALES);
    }

    @Test
    void readsEveryRuleOfAShop() {
        Mapping mapping = sales(
                ",'source':'my shop','separator':';','columns':{'itemId':'Art.-Nr.'},'hidden':['Name*'],"
                        + "'carry':{'by':'Nr','columns':['Datum']},'voidRows':[{'column':'Status','values':['storniert']}],"
                        + "'idColumns':['Nr','Pos'],'productCode':'[a-z]{2}[0-9]+','itemIdCase':'LOWER','currency':'EUR',"
                        + "'decimal':',','thousands':'.','priceSigns':'€','quantityFactor':12,'lineTotals':true,"
                        + "'timeFormat':['dd.MM.uuuu HH:mm','ISO'],'returns':{'reversalWindow':'P14D'},'itemsFromSales':true,"
                        + "'calendar':{'closedWeekdays':['SUNDAY'],'closedDays':[{'from':'2011-12-24','to':'2011-12-26'}]}");

        assertThat(mapping.column("itemId")).isEqualTo("Art.-Nr.");
        assertThat(mapping.source().separator()).isEqualTo(';');
        assertThat(mapping.hides("Nachname")).isFalse();
        assertThat(mapping.hides("Name der Kundin")).isTrue();
        assertThat(mapping.code(" AB12 ")).isEqualTo("ab12");
        assertThat(mapping.number("1.234,50 €")).isEqualTo("1234.50");
        assertThat(Objects.requireNonNull(mapping.returns()).reversalWindow()).isEqualTo(Duration.ofDays(14));
        assertThat(Objects.requireNonNull(mapping.calendar()).closedDays())
                .containsExactly(LocalDate.of(2011, 12, 24), LocalDate.of(2011, 12, 25), LocalDate.of(2011, 12, 26));
        assertThat(mapping.rules().voids()).containsExactly(new VoidRule("Status", List.of("Storniert")));
    }

    @Test
    void aMappingOfNothingIsTheContractItself() {
        assertThat(sales("")).usingRecursiveComparison().ignoringFields("name").isEqualTo(Mapping.identity(Kind.SALES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'colums':{}                                 | field (colums) is none|Fields there are: calendar, carry",
                "'returns':{'prefix':'C'}                    | field (returns.prefix) is none|orderPrefix",
                "'columns':{'sku':'Code'}                    | columns.sku (Code)|is no field of sales",
                "'columns':{'itemId':' '}                    | columns.itemId|must name a column",
                "'constants':{'sku':'1'}                     | constants.sku (1)|is no field of sales",
                "'constants':{'unitPrice':' '}               | constants.unitPrice|must have a value",
                "'productCode':'[0-9'                        | productCode ([0-9)|must be a regular expression",
                "'itemIdCase':'upper'                        | itemIdCase (upper)|must be one of UPPER, LOWER, KEEP",
                "'currency':'pounds'                         | currency (pounds)|ISO 4217",
                "'decimal':';'                               | decimal (;)|must be one of the characters .,",
                "'decimal':',','thousands':','               | thousands (,)|must differ from the decimal sign",
                "'separator':'tab'                           | separator (tab)|must be one of the characters",
                "'encoding':'latin1'                         | encoding (latin1)|must be one of UTF-8, GB18030",
                "'quantityFactor':0                          | quantityFactor (0)|must be above 0",
                "'quantityFactor':'dozen'                    | quantityFactor (dozen)|must be a number",
                "'lineTotals':'perhaps'                      | lineTotals (perhaps)|must be true or false",
                "'timeFormat':'dd/MM/yyyy'                   | timeFormat (dd/MM/yyyy)|Maybe write uuuu",
                "'timeFormat':'HH:mm'                        | timeFormat (HH:mm)|reads a day",
                "'timeFormat':'dd/QQQQQQ'                    | timeFormat (dd/QQQQQQ)|must be ISO or a pattern",
                "'returns':{'reversalWindow':'24h'}          | returns.reversalWindow (24h)|a duration such as PT24H",
                "'returns':{'reversalWindow':'-PT1H'}        | returns.reversalWindow (PT-1H)|must not be negative",
                "'calendar':{'closedDays':[{'from':'1.5.'}]} | calendar.closedDays[0].from (1.5.)|a day such as",
                "'calendar':{'closedDays':[{}]}              | calendar.closedDays.from is missing|must have it",
                "'calendar':{'closedWeekdays':['Sun']}       | calendar.closedWeekdays[0] (Sun)|MONDAY",
                "'calendar':{'closedDays':[{'from':'2011-05-01','to':'2099-01-01'}]} | closedDays.to (2099-01-01)|within the year",
                "'carry':{'columns':['a']}                   | carry.by is missing|must have it",
                "'voidRows':[{'values':['a']}]               | voidRows.column is missing|must have it",
                "'rowHashId':true,'rowHashId':true           | rowHashId|Duplicate field",
                "'columns':[1]                               | columns cannot be read|Map"
            })
    void namesTheFieldTheValueAndTheRule(String more, String field, String rule) {
        assertThatThrownBy(() -> sales("," + more.strip()))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining(field.strip())
                .hasMessageContaining(rule.strip());
    }

    @Test
    void namesWhatIsMissingOrNoJson() {
        assertThatThrownBy(() -> Mappings.of("{\"kind\":\"sales\"}", Kind.SALES))
                .hasMessageContaining("field name is missing");
        assertThatThrownBy(() -> Mappings.of("{\"name\":\"x\"}", Kind.SALES))
                .hasMessageContaining("field kind is missing");
        assertThatThrownBy(() -> Mappings.of("{\"name\":\"x\",\"kind\":\"orders\"}", Kind.SALES))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("kind")
                .hasMessageContaining("items, reviews, sales");
        assertThatThrownBy(() -> Mappings.of("{\n\"name\":x}", Kind.SALES)).hasMessageContaining("no JSON (line 2");
        assertThatThrownBy(() -> Mappings.of("{\"name\":\"x\",\"kind\":\"items\"}", Kind.SALES))
                .hasMessageContaining("is for items, not for sales");
        assertThatThrownBy(() -> Mappings.of("{" + " ".repeat(20_000) + "}", Kind.SALES))
                .hasMessageContaining("at most 16000");
    }

    @Test
    void aPatternThatTakesForeverMatchesNothing() {
        CodeRule codes =
                Objects.requireNonNull(sales(",'productCode':'(a+)+b'").keys().codes());

        assertThat(codes.isProduct("a".repeat(60))).isFalse();
        assertThat(codes.isProduct("aab")).isTrue();
    }
}
