/** Revising a business objective. */
@NullMarked
package io.tutti.command.calibration.reviseobjective;

import org.jspecify.annotations.NullMarked;
