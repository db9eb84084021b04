/** Passing a gate: the decision to enter the next stage. */
@NullMarked
package io.tutti.command.pursuit.passgate;

import org.jspecify.annotations.NullMarked;
