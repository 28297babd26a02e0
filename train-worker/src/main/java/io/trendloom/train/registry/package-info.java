/** The models that were fitted, and the aliases that say which of them is in use. */
@NullMarked
package io.trendloom.train.registry;

import org.jspecify.annotations.NullMarked;
