/** What every worker answers alike: dead letters and problems. */
@NullMarked
package io.trendloom.worker.http;

import org.jspecify.annotations.NullMarked;
