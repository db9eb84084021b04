/** The local identity provider: demo people, an OAuth 2 authorization server, and tokens for curl. */
@NullMarked
package io.tutti.standalone.identity;

import org.jspecify.annotations.NullMarked;
