/** Acknowledging a contribution. */
@NullMarked
package io.tutti.command.pursuit.acknowledgecontribution;

import org.jspecify.annotations.NullMarked;
