/** {@code trendloom backtest}: models judged on one file of sales, without a running system. */
@NullMarked
package io.trendloom.launcher.backtest;

import org.jspecify.annotations.NullMarked;
