/** Opening a pursuit. */
@NullMarked
package io.tutti.command.pursuit.openpursuit;

import org.jspecify.annotations.NullMarked;
