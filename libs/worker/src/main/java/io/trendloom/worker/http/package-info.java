/** What every worker answers alike: dead letters, problems and refusals. */
@NullMarked
package io.trendloom.worker.http;

import org.jspecify.annotations.NullMarked;
