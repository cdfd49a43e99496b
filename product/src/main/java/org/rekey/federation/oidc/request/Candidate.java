package org.rekey.federation.oidc.request;

import org.rekey.logon.Session;
import org.rekey.phaseout.Standing;

/// The session that might answer a request, seen from the service.
///
/// @param standing what holds now, for this service's group and this person, for the kind of key that made it
/// @param subject how the service knows the person
/// @param familiar whether this session was used for this service, or another of its group, before
record Candidate(Session session, Standing standing, String subject, boolean familiar) {}
