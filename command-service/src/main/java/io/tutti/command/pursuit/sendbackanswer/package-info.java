/** Sending back the answer to an input request. */
@NullMarked
package io.tutti.command.pursuit.sendbackanswer;

import org.jspecify.annotations.NullMarked;
