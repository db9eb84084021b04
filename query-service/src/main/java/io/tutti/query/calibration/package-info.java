/** What the business wants, by what sales is measured, whether the one serves the other, and what gates require. */
@NullMarked
package io.tutti.query.calibration;

import org.jspecify.annotations.NullMarked;
