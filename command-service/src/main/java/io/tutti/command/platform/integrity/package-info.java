/** What the event store holds, for those who compare it with what was made of it. */
@NullMarked
package io.tutti.command.platform.integrity;

import org.jspecify.annotations.NullMarked;
