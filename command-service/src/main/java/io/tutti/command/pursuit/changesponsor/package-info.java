/** Changing who stands behind the pursuit in the company's management. */
@NullMarked
package io.tutti.command.pursuit.changesponsor;

import org.jspecify.annotations.NullMarked;
