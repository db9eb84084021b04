/** Stating what a buying influence wins. */
@NullMarked
package io.tutti.command.pursuit.statewinresult;

import org.jspecify.annotations.NullMarked;
