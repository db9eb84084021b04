/** What every page needs: the login, the layout's surroundings, languages, problems as pages, and sending commands. */
@NullMarked
package io.tutti.query.platform.page;

import org.jspecify.annotations.NullMarked;
