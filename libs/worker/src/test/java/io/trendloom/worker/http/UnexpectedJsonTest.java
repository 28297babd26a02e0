package io.trendloom.worker.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.trendloom.contract.ContractException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnexpectedJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'items':[{'price':'dear'}]} | items[0].price (dear) must be a number",
                "{'items':[{'price':{}}]} | items[0].price must be a number",
                "{'items':[{'stock':1},{'stock':'few'}]} | items[1].stock (few) must be a whole number",
                "{'items':[{'stock':-1}]} | items[0]: The stock (-1) must not be negative",
                "{'items':[]} | the whole: There must be an item",
                "{'items':['A']} | items[0] must be an object",
                "{'items':{}} | items must be a list",
                "{'items':[{'live':[]}]} | items[0].live must be true or false",
                "{'items':[{'titel':'A'}]} | items[0].titel is not known",
                "[] | the whole must be an object",
            })
    void namesThePlaceAndWhatMustStandThere(String body, String clause) {
        JacksonException refused = catchThrowableOfType(
                JacksonException.class, () -> JSON.readValue(body.replace('\'', '"'), Order.class));
        assertThat(UnexpectedJson.clause(refused)).isEqualTo(clause);
    }

    record Order(List<Item> items) {
        Order {
            if (items.isEmpty()) {
                throw new ContractException("There must be an item.");
            }
        }
    }

    record Item(BigDecimal price, int stock, boolean live) {
        Item {
            if (stock < 0) {
                throw new IllegalArgumentException("The stock (%d) must not be negative.".formatted(stock));
            }
        }
    }
}
