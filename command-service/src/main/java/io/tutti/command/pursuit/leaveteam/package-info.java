/** Leaving the team of a pursuit. */
@NullMarked
package io.tutti.command.pursuit.leaveteam;

import org.jspecify.annotations.NullMarked;
