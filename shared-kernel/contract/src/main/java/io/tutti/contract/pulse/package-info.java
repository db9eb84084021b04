/** The three statements, asked of people, anonymously. */
@NullMarked
package io.tutti.contract.pulse;

import org.jspecify.annotations.NullMarked;
