/** How collaborative a pursuit is: what counts, the collaboration score, and what would raise it. Pure. */
@NullMarked
package io.tutti.query.pursuit.score;

import org.jspecify.annotations.NullMarked;
