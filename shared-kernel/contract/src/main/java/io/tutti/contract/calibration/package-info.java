/** Business objectives, sales metrics, their alignment, and the standards of gates. */
@NullMarked
package io.tutti.contract.calibration;

import org.jspecify.annotations.NullMarked;
