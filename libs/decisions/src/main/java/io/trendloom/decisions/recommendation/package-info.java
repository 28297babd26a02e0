/** What to recommend: from what is bought together, from texts, and from where items are heading. */
@NullMarked
package io.trendloom.decisions.recommendation;

import org.jspecify.annotations.NullMarked;
