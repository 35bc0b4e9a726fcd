/** Who holds an access: people, teams, service accounts; who stands behind them, and who decides by rule. */
@NullMarked
package io.fondaco.access.holder;

import org.jspecify.annotations.NullMarked;
