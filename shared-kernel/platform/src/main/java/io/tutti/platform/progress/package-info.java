/** How work that takes a while goes on, told in the same way by every endpoint. */
@NullMarked
package io.tutti.platform.progress;

import org.jspecify.annotations.NullMarked;
