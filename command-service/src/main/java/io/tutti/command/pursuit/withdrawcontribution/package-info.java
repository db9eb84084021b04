/** Withdrawing a contribution. */
@NullMarked
package io.tutti.command.pursuit.withdrawcontribution;

import org.jspecify.annotations.NullMarked;
