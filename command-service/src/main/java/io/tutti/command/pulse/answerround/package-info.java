/** Answering a round of the pulse. */
@NullMarked
package io.tutti.command.pulse.answerround;

import org.jspecify.annotations.NullMarked;
