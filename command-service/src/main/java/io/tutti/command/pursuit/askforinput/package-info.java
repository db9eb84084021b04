/** Asking a department for input. */
@NullMarked
package io.tutti.command.pursuit.askforinput;

import org.jspecify.annotations.NullMarked;
