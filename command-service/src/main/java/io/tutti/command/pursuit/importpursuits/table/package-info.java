/** Reading a table of deals as other systems export it: what form it has, and what each of its rows says. */
@NullMarked
package io.tutti.command.pursuit.importpursuits.table;

import org.jspecify.annotations.NullMarked;
