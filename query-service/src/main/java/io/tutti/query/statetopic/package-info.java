/** The topic of how collaborative each pursuit is at present: kept true by all processes together. */
@NullMarked
package io.tutti.query.statetopic;

import org.jspecify.annotations.NullMarked;
