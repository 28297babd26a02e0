package io.trendloom.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.cleaning.Cleaner;
import io.trendloom.preparation.cleaning.Flag;
import io.trendloom.preparation.format.FormatRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleaningDocumentTest {

    @Test
    void listsEveryRuleInItsOrder() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("../../docs/cleaning.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        List<String> expected = new ArrayList<>();
        Arrays.stream(FormatRule.values()).forEach(rule -> expected.add(line(rule.text(), rule.sentence())));
        for (Kind kind : List.of(Kind.SALES, Kind.ITEMS, Kind.REVIEWS, Kind.STOCK, Kind.SIGNALS, Kind.VIEWS)) {
            Cleaner.rules(kind).forEach(rule -> expected.add(line(rule.name(), rule.sentence())));
        }
        Arrays.stream(Change.values()).forEach(change -> expected.add(line(change.text(), change.sentence())));
        Arrays.stream(Flag.values()).forEach(flag -> expected.add(line(flag.text(), flag.sentence())));

        assertThat(listed).containsExactlyElementsOf(expected);
    }

    private static String line(String rule, String sentence) {
        return "| `%s` | %s |".formatted(rule, sentence);
    }
}
