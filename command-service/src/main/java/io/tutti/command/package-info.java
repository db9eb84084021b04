/** The write side: commands are decided by aggregates, their events stored and published. */
@NullMarked
package io.tutti.command;

import org.jspecify.annotations.NullMarked;
