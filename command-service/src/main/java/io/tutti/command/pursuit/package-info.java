/** The pursuit context: one aggregate, its state split over small entities; each slice below adds one capability. */
@NullMarked
package io.tutti.command.pursuit;

import org.jspecify.annotations.NullMarked;
