/** Collaboration scores against how pursuits ended. */
@NullMarked
package io.tutti.query.outcomes;

import org.jspecify.annotations.NullMarked;
