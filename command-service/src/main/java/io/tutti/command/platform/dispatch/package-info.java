/** From an HTTP request to a decided command: who asks, which repetition it is, what it answers. */
@NullMarked
package io.tutti.command.platform.dispatch;

import org.jspecify.annotations.NullMarked;
