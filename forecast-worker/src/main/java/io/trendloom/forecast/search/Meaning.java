package io.trendloom.forecast.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a search by meaning went.
 *
 * @param encoder in whose space it was searched; absent where it could not be
 * @param floor smallest cosine that counts as similar
 * @param away why it could not be searched; absent where it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meaning(
        @Nullable String encoder,
        @Nullable Double floor,
        @Nullable String away) {}
