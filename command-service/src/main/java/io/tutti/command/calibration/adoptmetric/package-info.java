/** Adopting a sales metric. */
@NullMarked
package io.tutti.command.calibration.adoptmetric;

import org.jspecify.annotations.NullMarked;
