/// What tokens and userinfo say: subjects, authentication contexts, claims about a person. Pure but for the keyed
/// hash; who may ask and when is decided elsewhere.
@NullMarked
package org.rekey.federation.oidc.claims;

import org.jspecify.annotations.NullMarked;
