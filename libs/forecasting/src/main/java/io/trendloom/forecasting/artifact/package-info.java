/** A trained model as files: a declarative pipeline, its members and a manifest with the hash of each. */
@NullMarked
package io.trendloom.forecasting.artifact;

import org.jspecify.annotations.NullMarked;
