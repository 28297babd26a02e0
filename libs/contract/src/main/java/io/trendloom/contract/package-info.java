/** Messages between the workers and from upstream, and what they have in common. */
@NullMarked
package io.trendloom.contract;

import org.jspecify.annotations.NullMarked;
