/** The worker that turns stored rows and text vectors into trained, evaluated, registered and perhaps promoted models. */
@NullMarked
package io.trendloom.train;

import org.jspecify.annotations.NullMarked;
