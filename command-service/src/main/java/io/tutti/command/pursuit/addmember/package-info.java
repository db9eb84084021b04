/** Adding a person to the team. */
@NullMarked
package io.tutti.command.pursuit.addmember;

import org.jspecify.annotations.NullMarked;
