/** Durable deadlines: a command that is sent at an instant, by whichever node is there then, also after a restart. */
@NullMarked
package io.tutti.command.platform.deadline;

import org.jspecify.annotations.NullMarked;
