package org.rekey.schedule;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;

/// The two clocks of the program.
@Configuration(proxyBeanMethods = false)
class Clocks {
    /// Protocol time: tokens, codes, sessions, waits, the audit trail.
    @Bean
    @Primary
    InstantSource protocolTime() {
        return SystemTime.NOW;
    }

    /// Where nobody travels, phase-outs see protocol time. A calendar that can travel takes this one's place.
    @Bean
    @Fallback
    PhaseOutCalendar phaseOutCalendar(InstantSource protocolTime) {
        return protocolTime::instant;
    }
}
