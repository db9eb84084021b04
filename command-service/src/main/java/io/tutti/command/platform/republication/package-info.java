/** All stored events sent again, when the topics have lost theirs. */
@NullMarked
package io.tutti.command.platform.republication;

import org.jspecify.annotations.NullMarked;
