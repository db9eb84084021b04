/** Passing an input request on to another department or person. */
@NullMarked
package io.tutti.command.pursuit.reassignrequest;

import org.jspecify.annotations.NullMarked;
