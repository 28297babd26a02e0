package io.trendloom.decisions.recommendation.trial;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.Context;
import java.util.List;
import java.util.Set;

/**
 * What is asked of each way to recommend.
 *
 * @param unit the customer, or the order where there is none
 * @param past the customer's purchases; none for a basket
 * @param wanted ids of what was bought
 */
record Question(Task task, String unit, Context context, List<Basket> past, Set<String> wanted) {}
