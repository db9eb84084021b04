/** Saying a contribution better. */
@NullMarked
package io.tutti.command.pursuit.revisecontribution;

import org.jspecify.annotations.NullMarked;
