/** Changing what a member is on the team. */
@NullMarked
package io.tutti.command.pursuit.changerole;

import org.jspecify.annotations.NullMarked;
