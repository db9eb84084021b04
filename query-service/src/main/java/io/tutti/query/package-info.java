/** The read side: folds the published events into documents and answers questions from them. */
@NullMarked
package io.tutti.query;

import org.jspecify.annotations.NullMarked;
