/** Adopting a formula for the collaboration score. */
@NullMarked
package io.tutti.command.calibration.adoptformula;

import org.jspecify.annotations.NullMarked;
