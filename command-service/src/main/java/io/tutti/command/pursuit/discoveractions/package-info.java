/** What can be done in a pursuit by whom right now, from the rules that would refuse it. */
@NullMarked
package io.tutti.command.pursuit.discoveractions;

import org.jspecify.annotations.NullMarked;
