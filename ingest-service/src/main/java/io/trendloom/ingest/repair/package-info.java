/** Sends refused rows again. */
@NullMarked
package io.trendloom.ingest.repair;

import org.jspecify.annotations.NullMarked;
