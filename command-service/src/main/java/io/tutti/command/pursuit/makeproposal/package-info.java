/** Proposing a solution to the customer. */
@NullMarked
package io.tutti.command.pursuit.makeproposal;

import org.jspecify.annotations.NullMarked;
