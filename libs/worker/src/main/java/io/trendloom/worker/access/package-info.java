/** Who may ask a worker for what: roles, where they come from, and how a request without them is refused. */
@NullMarked
package io.trendloom.worker.access;

import org.jspecify.annotations.NullMarked;
