/** From a command to a registered model: fitting, judging, publishing and promoting. */
@NullMarked
package io.trendloom.train.fit;

import org.jspecify.annotations.NullMarked;
