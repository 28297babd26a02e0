/** Immutable objects in an S3 store, each verified by size and SHA-256. */
@NullMarked
package io.trendloom.platform.store;

import org.jspecify.annotations.NullMarked;
