/// The OpenID Connect provider: Spring Security's authorization server with decisions and stores of our own.
///
/// It obeys OpenID Connect Core 1.0, Discovery 1.0 and RP-Initiated Logout 1.0, RFC 6749, 6750, 7009, 7636, 7662,
/// 8414, 9068, 9207 and 9700. On purpose it does not do the implicit and password grants, `request` objects, pushed
/// requests, DPoP, assertions of clients, token exchange, device grants or back-channel logout: whoever asks is
/// refused, and the metadata does not name them.
@NullMarked
package org.rekey.federation.oidc;

import org.jspecify.annotations.NullMarked;
