/** The customer decided against the solution. */
@NullMarked
package io.tutti.command.pursuit.losepursuit;

import org.jspecify.annotations.NullMarked;
