/** Accepting the answer to an input request. */
@NullMarked
package io.tutti.command.pursuit.acceptanswer;

import org.jspecify.annotations.NullMarked;
