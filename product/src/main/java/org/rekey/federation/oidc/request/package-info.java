/// The authorization request: what a service may ask for, and whether a session is enough to answer it. The
/// decision is a pure function of request, session, standing and moment; the filter does the rest.
@NullMarked
package org.rekey.federation.oidc.request;

import org.jspecify.annotations.NullMarked;
