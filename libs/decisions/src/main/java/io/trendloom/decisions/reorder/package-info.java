/** How much of an item to order and when: from the distribution of demand until the next order after it arrives. */
@NullMarked
package io.trendloom.decisions.reorder;

import org.jspecify.annotations.NullMarked;
