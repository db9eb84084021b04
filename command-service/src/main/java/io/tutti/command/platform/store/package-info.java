/** The event store: Axon on PostgreSQL. */
@NullMarked
package io.tutti.command.platform.store;

import org.jspecify.annotations.NullMarked;
