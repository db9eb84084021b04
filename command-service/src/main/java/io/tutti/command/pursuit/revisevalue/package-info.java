/** Coming to another idea of what the deal is worth. */
@NullMarked
package io.tutti.command.pursuit.revisevalue;

import org.jspecify.annotations.NullMarked;
