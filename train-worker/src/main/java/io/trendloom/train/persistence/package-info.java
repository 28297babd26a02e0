/** How entities and messages reach the database in one transaction. */
@NullMarked
package io.trendloom.train.persistence;

import org.jspecify.annotations.NullMarked;
