/** Marketing tried on made shops, whose items' responses are known because they were planted. */
@NullMarked
package io.trendloom.decisions.marketing.trial;

import org.jspecify.annotations.NullMarked;
