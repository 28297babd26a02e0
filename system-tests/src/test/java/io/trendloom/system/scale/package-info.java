/** Several of a worker on one machine: how they share work, and what becomes of it when one comes or is killed. */
@NullMarked
package io.trendloom.system.scale;

import org.jspecify.annotations.NullMarked;
