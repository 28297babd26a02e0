/** Signatures of objects in the store: who may make them, and which keys are trusted. */
@NullMarked
package io.trendloom.platform.signing;

import org.jspecify.annotations.NullMarked;
