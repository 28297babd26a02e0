/** Whether the worker can do its work now. */
@NullMarked
package io.trendloom.train.health;

import org.jspecify.annotations.NullMarked;
