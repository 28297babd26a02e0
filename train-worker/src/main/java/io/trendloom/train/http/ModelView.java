package io.trendloom.train.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.trend.TrendRule;
import io.trendloom.train.registry.AliasMove;
import io.trendloom.train.registry.Champion;
import io.trendloom.train.registry.Model;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A model as the API shows it.
 *
 * @param trendRule the rule that told trend classes from sales
 * @param against how it did against the champion of then; absent where it was not compared
 * @param champion present for the model in use: the move that made it so
 * @param aliasVersion of that move
 * @param policy why it was promoted
 * @param manifest where the artifact's {@code manifest.json} is
 * @param details that file's content
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelView(
        String modelId,
        String kind,
        String trainingId,
        LocalDate cutoff,
        Instant createdAt,
        TrendRule trendRule,
        @Nullable String verdict,
        @Nullable Against against,
        @Nullable Boolean champion,
        @Nullable Long aliasVersion,
        @Nullable String policy,
        ObjectRef manifest,
        @Nullable JsonNode details,
        @Nullable JsonNode metrics) {

    static ModelView of(Model model, @Nullable Champion champion, boolean whole) {
        AliasMove move = champion != null && champion.move().modelId().equals(model.id()) ? champion.move() : null;
        return new ModelView(
                model.id(),
                model.kind(),
                model.trainingId(),
                model.cutoff(),
                model.createdAt(),
                model.trendRule(),
                model.verdict(),
                Against.of(model.metrics()),
                move == null ? null : true,
                move == null ? null : move.version(),
                move == null ? null : move.policy(),
                model.manifestRef(),
                whole ? model.manifest() : null,
                whole ? model.metrics() : null);
    }

    static ModelView of(Champion champion) {
        return of(champion.model(), champion, true);
    }
}
