/** What a process does by itself, beside answering requests. */
@NullMarked
package io.tutti.command.platform.background;

import org.jspecify.annotations.NullMarked;
