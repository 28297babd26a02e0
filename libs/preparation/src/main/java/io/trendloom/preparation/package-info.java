/** Raw rows of a shop become clean rows or rejections with a reason. */
@NullMarked
package io.trendloom.preparation;

import org.jspecify.annotations.NullMarked;
