/** What order lines tell the signed ledger, and which return takes back which sale. */
@NullMarked
package io.trendloom.preparation.ledger;

import org.jspecify.annotations.NullMarked;
