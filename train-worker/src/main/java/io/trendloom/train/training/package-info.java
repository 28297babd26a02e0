/** Trainings: asking for one, claiming it under a lease, running it, and what became of it. */
@NullMarked
package io.trendloom.train.training;

import org.jspecify.annotations.NullMarked;
