/** What a deal team does on pages: forms that send commands to the write side. */
@NullMarked
package io.tutti.query.dealteam;

import org.jspecify.annotations.NullMarked;
