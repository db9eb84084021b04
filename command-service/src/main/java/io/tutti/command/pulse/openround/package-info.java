/** Opening a round of the pulse. */
@NullMarked
package io.tutti.command.pulse.openround;

import org.jspecify.annotations.NullMarked;
