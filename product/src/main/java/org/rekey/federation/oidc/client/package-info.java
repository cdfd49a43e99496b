/// Online services as OAuth 2.0 clients: how Spring's authorization server sees them, and how they prove who they
/// are. What a service is lies in `onlineservice`.
@NullMarked
package org.rekey.federation.oidc.client;

import org.jspecify.annotations.NullMarked;
