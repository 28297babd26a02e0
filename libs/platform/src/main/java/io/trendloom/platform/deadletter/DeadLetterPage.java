package io.trendloom.platform.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters, those first that came first.
 *
 * @param next what to ask for as {@code after} to get those that follow; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterPage(
        List<DeadLetterSummary> letters, @Nullable UUID next) {
    public DeadLetterPage {
        letters = List.copyOf(letters);
    }
}
