/** Finding what was contributed, over all pursuits that one may see. */
@NullMarked
package io.tutti.query.library;

import org.jspecify.annotations.NullMarked;
