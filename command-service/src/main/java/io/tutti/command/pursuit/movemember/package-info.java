/** Moving to another department. */
@NullMarked
package io.tutti.command.pursuit.movemember;

import org.jspecify.annotations.NullMarked;
