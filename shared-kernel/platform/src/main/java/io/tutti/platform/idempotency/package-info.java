/** How a repeated request is recognised. */
@NullMarked
package io.tutti.platform.idempotency;

import org.jspecify.annotations.NullMarked;
