/** Which column of a foreign export means what, and the rules that only that export has. */
@NullMarked
package io.trendloom.preparation.mapping;

import org.jspecify.annotations.NullMarked;
