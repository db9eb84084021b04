/** Events and ids of the pursuit context: the effort to win one large deal. */
@NullMarked
package io.tutti.contract.pursuit;

import org.jspecify.annotations.NullMarked;
