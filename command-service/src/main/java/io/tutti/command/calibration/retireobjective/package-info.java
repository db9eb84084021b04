/** Retiring a business objective. */
@NullMarked
package io.tutti.command.calibration.retireobjective;

import org.jspecify.annotations.NullMarked;
