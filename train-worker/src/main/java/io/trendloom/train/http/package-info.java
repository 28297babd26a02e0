/** The worker's HTTP interface. */
@NullMarked
package io.trendloom.train.http;

import org.jspecify.annotations.NullMarked;
