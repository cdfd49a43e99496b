package org.rekey.keys.eid;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WhenSwitchedOn
@EnableConfigurationProperties(EidSettings.class)
class EidConfiguration {}
