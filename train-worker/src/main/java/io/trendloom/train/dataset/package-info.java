/** What was known at a cutoff, read from the clean objects and the text vectors. */
@NullMarked
package io.trendloom.train.dataset;

import org.jspecify.annotations.NullMarked;
