/// The keys that sign tokens: made, published, rotated, forgotten. What a token says is not known here.
@NullMarked
package org.rekey.federation.oidc.signing;

import org.jspecify.annotations.NullMarked;
