/** Setting what gates require of a kind of pursuit. */
@NullMarked
package io.tutti.command.calibration.setstandard;

import org.jspecify.annotations.NullMarked;
