/** The calibration context: what the business wants, by what sales is measured, and what gates require. */
@NullMarked
package io.tutti.command.calibration;

import org.jspecify.annotations.NullMarked;
