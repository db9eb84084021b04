/** The collaboration of one pursuit: its score at any instant, what moved it, and the feed of what happened. */
@NullMarked
package io.tutti.query.collaboration;

import org.jspecify.annotations.NullMarked;
