/** The encoders that come with the product, and how they get onto disk. */
@NullMarked
package io.trendloom.encoders;

import org.jspecify.annotations.NullMarked;
