/** Giving a gate its date and its standard. */
@NullMarked
package io.tutti.command.pursuit.plangate;

import org.jspecify.annotations.NullMarked;
