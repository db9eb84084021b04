/** Closing a round of the pulse. */
@NullMarked
package io.tutti.command.pulse.closeround;

import org.jspecify.annotations.NullMarked;
