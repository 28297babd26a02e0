/** Takes a person's names out of the vocabulary and the words beside vectors. */
@NullMarked
package io.trendloom.embed.forget;

import org.jspecify.annotations.NullMarked;
