/** Tests of the Helm chart: what it renders, and that it fits the workers. */
@NullMarked
package io.trendloom.chart;

import org.jspecify.annotations.NullMarked;
