/** Retiring a sales metric. */
@NullMarked
package io.tutti.command.calibration.retiremetric;

import org.jspecify.annotations.NullMarked;
