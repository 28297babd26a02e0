/** What customers complain of and praise: topics of reviews, how they feel, and which complaints rise. */
@NullMarked
package io.trendloom.decisions.reviews;

import org.jspecify.annotations.NullMarked;
