/** Vectors on request, in the shape of the OpenAI embeddings API. */
@NullMarked
package io.trendloom.embed.http;

import org.jspecify.annotations.NullMarked;
