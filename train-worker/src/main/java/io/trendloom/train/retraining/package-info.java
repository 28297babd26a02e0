/** Trainings that the worker asks for by itself: when the champion has drifted, or by schedule. */
@NullMarked
package io.trendloom.train.retraining;

import org.jspecify.annotations.NullMarked;
