/** Changing which departments must contribute. */
@NullMarked
package io.tutti.command.pursuit.changerequireddepartments;

import org.jspecify.annotations.NullMarked;
