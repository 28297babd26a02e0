/** Takes a person's names out of what this worker keeps of texts. */
@NullMarked
package io.trendloom.forecast.forget;

import org.jspecify.annotations.NullMarked;
