/** Transactions over plain JDBC. */
@NullMarked
package io.trendloom.platform.jdbc;

import org.jspecify.annotations.NullMarked;
