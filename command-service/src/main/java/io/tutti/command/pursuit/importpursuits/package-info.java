/** Importing pursuits from a table that another system exported: reviewed first, then run in the background. */
@NullMarked
package io.tutti.command.pursuit.importpursuits;

import org.jspecify.annotations.NullMarked;
