/** Stating an issue of a buying influence. */
@NullMarked
package io.tutti.command.pursuit.stateissue;

import org.jspecify.annotations.NullMarked;
