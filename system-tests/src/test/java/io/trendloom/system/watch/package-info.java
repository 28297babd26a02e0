/** What Prometheus and Grafana show of the running system. */
@NullMarked
package io.trendloom.system.watch;

import org.jspecify.annotations.NullMarked;
