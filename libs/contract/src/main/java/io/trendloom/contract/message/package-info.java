/** The messages that shops and workers exchange, each a record. */
@NullMarked
package io.trendloom.contract.message;

import org.jspecify.annotations.NullMarked;
