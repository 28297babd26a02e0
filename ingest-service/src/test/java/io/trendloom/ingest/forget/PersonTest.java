package io.trendloom.ingest.forget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.ContractException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest {
    @Test
    void anIdOfDigitsOnlyIsNotLookedForInTexts() {
        assertThat(new Person("17850", List.of()).words()).isEmpty();
        assertThat(new Person(" kunde-4711 ", List.of("Anna")).words()).containsExactly("Anna", "kunde-4711");
    }

    @Test
    void refusesACustomerWithoutAnId() {
        assertThatThrownBy(() -> new Person(" ", List.of())).isInstanceOf(ContractException.class);
        assertThatThrownBy(() -> new Person("c1", List.of("7"))).isInstanceOf(ContractException.class);
    }
}
