/** Aligning a metric with objectives. */
@NullMarked
package io.tutti.command.calibration.alignmetric;

import org.jspecify.annotations.NullMarked;
