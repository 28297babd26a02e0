/** The shop's calendar: which days are closed, and which are shut. */
@NullMarked
package io.trendloom.ingest.calendar;

import org.jspecify.annotations.NullMarked;
