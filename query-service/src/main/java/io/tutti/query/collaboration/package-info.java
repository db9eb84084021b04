/** How collaborative a pursuit is: its view, the fold that makes it, the counting rule, and the pages that show it. */
@NullMarked
package io.tutti.query.collaboration;

import org.jspecify.annotations.NullMarked;
