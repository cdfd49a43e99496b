/// What was granted to a service: the code, the tokens that came of it, and when all of it ends. Rows are narrow
/// and hold hashes; a code or token is used up by the one conditional statement that finds it unused.
@NullMarked
package org.rekey.federation.oidc.grant;

import org.jspecify.annotations.NullMarked;
