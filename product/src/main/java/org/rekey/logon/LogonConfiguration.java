package org.rekey.logon;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Binds the settings of logons.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogonSettings.class)
class LogonConfiguration {}
