package io.trendloom.preparation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.EnvelopeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MappingTest {

    @Test
    void readsColumnNames() {
        Mapping mapping = Mapping.identity(Kind.SALES).with(ColumnNames.parse("id=Line No, itemId = Code"));

        assertThat(mapping.column("id")).isEqualTo("Line No");
        assertThat(mapping.column("itemId")).isEqualTo("Code");
        assertThat(mapping.column("quantity")).isEqualTo("quantity");
    }

    @Test
    void refusesColumnNamesThatAreNoPairs() {
        for (String text : List.of("", "id", "id=", "=Code", "id=a,,itemId=b")) {
            assertThatThrownBy(() -> ColumnNames.parse(text))
                    .isInstanceOf(EnvelopeException.class)
                    .hasMessageContaining("pairs");
        }
        assertThatThrownBy(() -> ColumnNames.parse("id=a,id=b")).hasMessageContaining("twice");
    }

    @Test
    void refusesAFieldThatTheKindDoesNotHave() {
        ColumnNames names = ColumnNames.parse("qty=Quantity");

        assertThatThrownBy(() -> Mapping.identity(Kind.SALES).with(names))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("qty")
                .hasMessageContaining("quantity");
    }

    @Test
    void refusesAMappingThatIsNotThere() {
        assertThatThrownBy(() -> Mappings.of("../secret", Kind.SALES))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("online-retail");
        assertThatThrownBy(() -> Mappings.of("online-retail", Kind.ITEMS))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("sales");
    }

    @Test
    void knowsTheRulesOfOnlineRetail() {
        Mapping mapping = Mappings.of("online-retail", Kind.SALES);
        CodeRule codes = Objects.requireNonNull(mapping.keys().codes());
        CalendarRule calendar = Objects.requireNonNull(mapping.calendar());

        assertThat(codes.isProduct(codes.normal(" 85123a "))).isTrue();
        assertThat(List.of("POST", "8512", "851233", "85123ABC", "M", "gift_0001_20"))
                .noneMatch(codes::isProduct);
        assertThat(mapping.returns()).isEqualTo(new ReturnRule("C", Duration.ofHours(24)));
        assertThat(calendar.closedWeekdays()).containsExactly(DayOfWeek.SATURDAY);
        assertThat(calendar.closedDays())
                .hasSize(18)
                .contains(LocalDate.of(2010, 12, 24), LocalDate.of(2011, 1, 3), LocalDate.of(2011, 8, 29))
                .doesNotContain(LocalDate.of(2011, 4, 23));
    }

    @Test
    void spellsOneCustomerOneWay() {
        Mapping retail = Mappings.of("online-retail", Kind.SALES);

        assertThat(retail.normalCustomer(" 17850.0 ")).isEqualTo("17850");
        assertThat(retail.normalCustomer("17850")).isEqualTo("17850");
        assertThat(retail.normalCustomer(" ")).isNull();
        assertThat(Mapping.identity(Kind.SALES).normalCustomer("17850.0")).isEqualTo("17850.0");
    }

    @Test
    void aRowHashNeedsNoIdColumn() {
        Mapping retail = Mappings.of("online-retail", Kind.SALES);

        retail.checkHeader(List.of("StockCode", "Quantity", "InvoiceDate", "UnitPrice"));
        assertThatThrownBy(() -> retail.checkHeader(List.of("StockCode;Quantity;InvoiceDate;UnitPrice")))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("(StockCode)")
                .hasMessageContaining("separated by (,)");
    }
}
