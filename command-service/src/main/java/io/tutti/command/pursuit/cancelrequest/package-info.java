/** Cancelling an input request. */
@NullMarked
package io.tutti.command.pursuit.cancelrequest;

import org.jspecify.annotations.NullMarked;
