/** What other contexts have stored, read from the event store itself: up to date on every node. */
@NullMarked
package io.tutti.command.platform.lookup;

import org.jspecify.annotations.NullMarked;
