/** The customer decided for the solution. */
@NullMarked
package io.tutti.command.pursuit.winpursuit;

import org.jspecify.annotations.NullMarked;
