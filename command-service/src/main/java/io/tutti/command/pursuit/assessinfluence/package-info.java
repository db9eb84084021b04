/** Judging a buying influence anew. */
@NullMarked
package io.tutti.command.pursuit.assessinfluence;

import org.jspecify.annotations.NullMarked;
