/** What the days of its rows tell of a shop's calendar. */
@NullMarked
package io.trendloom.preparation.calendar;

import org.jspecify.annotations.NullMarked;
