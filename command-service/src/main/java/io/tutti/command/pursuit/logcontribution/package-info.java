/** Logging a contribution. */
@NullMarked
package io.tutti.command.pursuit.logcontribution;

import org.jspecify.annotations.NullMarked;
