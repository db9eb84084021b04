/** A pursuit that had ended goes on. */
@NullMarked
package io.tutti.command.pursuit.reopenpursuit;

import org.jspecify.annotations.NullMarked;
