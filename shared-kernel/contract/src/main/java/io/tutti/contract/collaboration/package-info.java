/** The state of pursuits, as it is published beside the events that it is computed from. */
@NullMarked
package io.tutti.contract.collaboration;

import org.jspecify.annotations.NullMarked;
