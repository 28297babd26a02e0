/** What comes out of preparation: clean rows and rejections. */
@NullMarked
package io.trendloom.preparation.row;

import org.jspecify.annotations.NullMarked;
