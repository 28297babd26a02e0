/** The rows of the objects that messages refer to. */
@NullMarked
package io.trendloom.contract.row;

import org.jspecify.annotations.NullMarked;
