package io.trendloom.preparation.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.ContractException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScrubTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Schmidt | I am Anna Schmidt. | I am [forgotten].",
                "Anna Schmidt | ANNA  schmidt! | [forgotten]!",
                "Anna | Annabel and Anna | Annabel and [forgotten]",
                "Zoë | zoë, ZOË, zo\\u00eb and ZO\\u00CB | [forgotten], [forgotten], [forgotten] and [forgotten]",
                "王小明 | 我是王小明的朋友 | 我是[forgotten]的朋友",
                "王小明 | {\"text\":\"\\u738b\\u5c0f\\u660e\"} | {\"text\":\"[forgotten]\"}",
                "a.b | a.b axb | [forgotten] axb",
                "Anna | no one | no one"
            })
    void takesWholeNamesOutWhateverTheirCase(String name, String text, String without) {
        NameScrub scrub = new NameScrub(List.of(name));

        assertThat(scrub.of(text)).isEqualTo(without);
        assertThat(scrub.finds(text)).isEqualTo(!text.equals(without));
    }

    @Test
    void refusesANameThatWouldMatchAnything() {
        assertThatThrownBy(() -> new PersonNames(List.of("7"))).isInstanceOf(ContractException.class);
        assertThatThrownBy(() -> new PersonNames(List.of("4711"))).isInstanceOf(ContractException.class);
        assertThat(new PersonNames(List.of(" Anna ")).names()).containsExactly("Anna");
    }
}
