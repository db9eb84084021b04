/** Who calls: OAuth 2 bearer tokens, roles, and the caller as a method argument. */
@NullMarked
package io.tutti.platform.security;

import org.jspecify.annotations.NullMarked;
