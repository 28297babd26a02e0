/** KEDA's objects, as far as the chart uses them: a field that is not here is refused. */
@NullMarked
package io.trendloom.chart.keda;

import org.jspecify.annotations.NullMarked;
