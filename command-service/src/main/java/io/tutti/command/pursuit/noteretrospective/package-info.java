/** Noting what can be learned from a pursuit that has ended. */
@NullMarked
package io.tutti.command.pursuit.noteretrospective;

import org.jspecify.annotations.NullMarked;
