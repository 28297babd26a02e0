/** The object store that the worker reads from and writes to. */
@NullMarked
package io.trendloom.train.storage;

import org.jspecify.annotations.NullMarked;
