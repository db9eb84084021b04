/** Reviewing the work on a pursuit. */
@NullMarked
package io.tutti.command.pursuit.holdreview;

import org.jspecify.annotations.NullMarked;
