/** Retiring the standard for a kind of pursuit. */
@NullMarked
package io.tutti.command.calibration.retirestandard;

import org.jspecify.annotations.NullMarked;
