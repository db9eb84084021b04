/** Confirming an issue with the customer. */
@NullMarked
package io.tutti.command.pursuit.confirmissue;

import org.jspecify.annotations.NullMarked;
