/** Model cards: what a registered model is for, how it was made, how it did and where it falls short. */
@NullMarked
package io.trendloom.train.card;

import org.jspecify.annotations.NullMarked;
