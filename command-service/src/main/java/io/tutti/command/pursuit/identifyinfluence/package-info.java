/** Identifying a buying influence. */
@NullMarked
package io.tutti.command.pursuit.identifyinfluence;

import org.jspecify.annotations.NullMarked;
