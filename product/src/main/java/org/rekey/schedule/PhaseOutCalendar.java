package org.rekey.schedule;

import java.time.InstantSource;

/// The moment that phase-outs and waves see. In production it is the same as protocol time; in the demo, in
/// previews and in rehearsals it travels. Tokens, TOTP, validity and the audit trail never look at it: they
/// read the plain [InstantSource] bean.
public interface PhaseOutCalendar extends InstantSource {}
