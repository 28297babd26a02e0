/** Which items to mark down, promote or advertise: from what earlier prices, promotions and advertising did to their orders. */
@NullMarked
package io.trendloom.decisions.marketing;

import org.jspecify.annotations.NullMarked;
