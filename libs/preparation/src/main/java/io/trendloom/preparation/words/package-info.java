/** Texts as the words that tell something: for keywords, topics, vocabulary and search. Encoders get the whole sentence. */
@NullMarked
package io.trendloom.preparation.words;

import org.jspecify.annotations.NullMarked;
