/** Changing who may see the pursuit. */
@NullMarked
package io.tutti.command.pursuit.changevisibility;

import org.jspecify.annotations.NullMarked;
