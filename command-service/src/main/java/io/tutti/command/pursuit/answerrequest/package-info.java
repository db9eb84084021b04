/** Answering an input request by a contribution that is there. */
@NullMarked
package io.tutti.command.pursuit.answerrequest;

import org.jspecify.annotations.NullMarked;
