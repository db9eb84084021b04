/** Rules as values: what may not be, by name, with what to do about it. */
@NullMarked
package io.tutti.command.platform.rule;

import org.jspecify.annotations.NullMarked;
