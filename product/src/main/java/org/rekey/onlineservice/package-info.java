/// An online service (OpenID Connect: relying party): what it is called, what it accepts, how it speaks to us.
/// The protocols themselves live in `federation`.
@NullMarked
package org.rekey.onlineservice;

import org.jspecify.annotations.NullMarked;
