/** Forgets a person: orders, and names in what this worker keeps of texts. */
@NullMarked
package io.trendloom.forecast.forget;

import org.jspecify.annotations.NullMarked;
