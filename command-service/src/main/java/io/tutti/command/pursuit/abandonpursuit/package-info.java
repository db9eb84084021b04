/** The own company gives a pursuit up. */
@NullMarked
package io.tutti.command.pursuit.abandonpursuit;

import org.jspecify.annotations.NullMarked;
