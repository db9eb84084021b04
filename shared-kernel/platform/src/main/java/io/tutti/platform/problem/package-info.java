/** How failures are told to clients: RFC 9457 problem responses with stable codes. */
@NullMarked
package io.tutti.platform.problem;

import org.jspecify.annotations.NullMarked;
