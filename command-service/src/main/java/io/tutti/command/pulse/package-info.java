/** The pulse context: the three statements asked of people, anonymously. */
@NullMarked
package io.tutti.command.pulse;

import org.jspecify.annotations.NullMarked;
