/** Whether the worker can work. */
@NullMarked
package io.trendloom.embed.health;

import org.jspecify.annotations.NullMarked;
