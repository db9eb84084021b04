/** Noting that the due instant of an input request passed unanswered. */
@NullMarked
package io.tutti.command.pursuit.noteoverdue;

import org.jspecify.annotations.NullMarked;
