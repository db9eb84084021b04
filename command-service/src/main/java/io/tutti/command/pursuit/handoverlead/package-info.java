/** Handing over the lead. */
@NullMarked
package io.tutti.command.pursuit.handoverlead;

import org.jspecify.annotations.NullMarked;
