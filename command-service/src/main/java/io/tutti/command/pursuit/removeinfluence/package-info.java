/** Removing a buying influence. */
@NullMarked
package io.tutti.command.pursuit.removeinfluence;

import org.jspecify.annotations.NullMarked;
