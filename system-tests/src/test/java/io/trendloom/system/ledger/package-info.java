/** What was acknowledged against what is in the series, while everything is killed, cut and frozen. */
@NullMarked
package io.trendloom.system.ledger;

import org.jspecify.annotations.NullMarked;
