/** Setting a business objective. */
@NullMarked
package io.tutti.command.calibration.setobjective;

import org.jspecify.annotations.NullMarked;
