/** The history of pursuits sent again to those who ask for it, each on a topic of its own. */
@NullMarked
package io.tutti.command.integrations.replay;

import org.jspecify.annotations.NullMarked;
