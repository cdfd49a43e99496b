/// Logout at the wish of an online service (OpenID Connect RP-Initiated Logout 1.0). It ends the session for all
/// services; telling them of it is not done here.
@NullMarked
package org.rekey.federation.oidc.logout;

import org.jspecify.annotations.NullMarked;
