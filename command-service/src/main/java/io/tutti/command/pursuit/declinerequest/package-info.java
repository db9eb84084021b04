/** Declining an input request. */
@NullMarked
package io.tutti.command.pursuit.declinerequest;

import org.jspecify.annotations.NullMarked;
