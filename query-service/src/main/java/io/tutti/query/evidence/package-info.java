/** The three statements of the study, answered from what happened instead of from what people believe. */
@NullMarked
package io.tutti.query.evidence;

import org.jspecify.annotations.NullMarked;
