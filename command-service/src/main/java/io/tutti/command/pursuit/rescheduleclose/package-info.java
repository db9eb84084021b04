/** Expecting the decision on another day. */
@NullMarked
package io.tutti.command.pursuit.rescheduleclose;

import org.jspecify.annotations.NullMarked;
