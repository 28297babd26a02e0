/** {@code trendloom customers}: which customers the shop has. */
@NullMarked
package io.trendloom.launcher.customers;

import org.jspecify.annotations.NullMarked;
