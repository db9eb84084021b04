/** Pursuits as their events tell them: fold, stored documents, who may read them, and reads of each thing in them. */
@NullMarked
package io.tutti.query.pursuit;

import org.jspecify.annotations.NullMarked;
