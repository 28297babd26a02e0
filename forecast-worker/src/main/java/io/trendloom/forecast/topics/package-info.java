/** What customers complain of and praise, learned in the background. */
@NullMarked
package io.trendloom.forecast.topics;

import org.jspecify.annotations.NullMarked;
